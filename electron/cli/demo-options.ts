/** What was asked of the demo on its command line, and the files named there. */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDate } from '../../shared/contract/schemas.ts';
import { findProjectRoot } from '../project-root.ts';
import { demoText } from './demo-text.ts';
import { readingText } from './reading-text.ts';

export type DemoOptions = {
  readonly files: readonly string[];
  /** "อำเภอ…, จังหวัด…"; null: as the bundle says. */
  readonly office: string | null;
  readonly today: string | null;
  readonly out: string;
};

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Null, with the reason and the usage printed, when something else was asked. */
export function readOptions(): DemoOptions | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { as: { type: 'string' }, today: { type: 'string' }, out: { type: 'string' } },
    });
    const today = values.today ?? null;
    if (today !== null && !isoDate.safeParse(today).success) throw new Error(demoText.badToday(today));
    return {
      files: positionals.length > 0 ? positionals : [sampleBundle()],
      office: values.as ?? null,
      today,
      out: resolve(values.out ?? 'out'),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${demoText.usage}`);
    return null;
  }
}

/** The files that could be opened, in order; each of the others is named on standard error. */
export async function openFiles(paths: readonly string[]): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) console.error(readingText.notFound(path));
    else files.push({ name: basename(path), bytes: new Uint8Array(bytes) });
  }
  return files;
}

function sampleBundle(): string {
  return join(findProjectRoot(import.meta.url).assets, 'samples', 'circular-bundle.pdf');
}
