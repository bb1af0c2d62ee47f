/** What the browser has to fetch of the built screens, compressed: with the first one, and when a heavy part is opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type ScriptSizes = {
  /** Kilobytes (1,000), gzip. */
  readonly firstScreen: number;
  /** Editor, pdf.js with its worker, charts: loaded when first opened. */
  readonly heavyParts: Readonly<Record<'editor' | 'pdf' | 'charts', number>>;
  /** Files of heavy parts that the first screen would load after all. */
  readonly tooEarly: readonly string[];
};

export function scriptSizes(renderer: string): ScriptSizes {
  const assets = join(renderer, 'assets');
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const first = reachable(assets, entriesOf(join(renderer, 'index.html')));
  const partOf = (name: string) => {
    // The name and a hash of eight letters: `pdf-file` is another script than `pdf`.
    const begin = names.filter((file) => file.startsWith(`${name}-`) && file.length === name.length + 12);
    if (begin.length !== 1) throw new Error(`${begin.length} scripts are called ${name}`);
    return begin;
  };
  const parts = { editor: partOf('letter'), pdf: partOf('pdf'), charts: partOf('charts') };
  const own = (begin: readonly string[]) => [...reachable(assets, begin)].filter((name) => !first.has(name));
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, name) => sum + kilobytes(join(assets, name)), 0);
  return {
    firstScreen: size(first),
    heavyParts: {
      editor: size(own(parts.editor)),
      pdf: size(own(parts.pdf)) + kilobytes(join(renderer, 'pdfjs', 'pdf.worker.min.mjs')),
      charts: size(own(parts.charts)),
    },
    tooEarly: Object.values(parts)
      .flat()
      .filter((name) => first.has(name)),
  };
}

function entriesOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/assets\/([\w-]+\.js)/g)].flatMap(([, name]) => name ?? []);
}

/** With all that they import at once; what `import()` brings later is not among it. */
function reachable(assets: string, begin: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...begin];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g))
      if (next !== undefined) waiting.push(next);
  }
  return found;
}

function kilobytes(path: string): number {
  return gzipSync(readFileSync(path)).length / 1_000;
}
