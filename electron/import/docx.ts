/**
 * Word files through mammoth's document model. Paragraphs become lines, table rows one line with tabs, page breaks
 * pages. Headers and footers, which mammoth leaves out, are read too: a secrecy or urgency mark may stand only there.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { Reader } from './outcome.ts';
import { typedPage } from './plain-text.ts';

/**
 * A letter of a thousand pages is about 10 MB of XML, and reading takes a hundred times that in memory: more is a
 * mistake or an attack (a zip can swell a thousandfold).
 */
const mostInflated = 12 * 1024 * 1024;

export const readDocx: Reader = async ({ bytes, limits }) => {
  let parts: Record<string, Uint8Array>;
  try {
    parts = inflateTextParts(bytes);
  } catch (error) {
    return { state: error instanceof TooMuchInside ? 'too-large' : 'damaged', kind: 'docx' };
  }
  try {
    const body = await bodyLines(parts);
    const text = [...marginLines(parts, 'header'), body, ...marginLines(parts, 'footer')].join('\n');
    const pages = text.split('\f').map((page, at) => ({ ...typedPage(page, at), source: 'word' as const }));
    if (pages.length > limits.pages) return { state: 'too-large', kind: 'docx' };
    if (text.trim() !== '') return { state: 'text', kind: 'docx', pages };
    const holdsPictures = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).includes('<a:blip');
    return holdsPictures
      ? {
          state: 'needs-ocr',
          kind: 'docx',
          pages: pages.map((page) => ({ ...page, source: 'none', fault: 'illegible' })),
        }
      : { state: 'empty', kind: 'docx' };
  } catch {
    return { state: 'damaged', kind: 'docx' }; // not the XML that Word writes
  }
};

class TooMuchInside extends Error {}

/** Only the parts that hold text. Each is inflated into the size it declares and no further. */
function inflateTextParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/.test(name)) return false;
      total += originalSize;
      if (total > mostInflated) throw new TooMuchInside(name);
      return true;
    },
  });
}

type WordNode = {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly children?: readonly WordNode[];
};

async function bodyLines(parts: Record<string, Uint8Array>): Promise<string> {
  let text = '';
  // Packed again without pictures, so that mammoth inflates nothing that was not measured above.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument(document: WordNode) {
        text = blocks(document, createCounters());
        return document;
      },
    },
  );
  return text.replace(/\n+\f\n*/g, '\f');
}

type Counters = (level: number) => string;

/** Numbers that Word makes by itself stand nowhere in its text; ๑. ๒. ๓. is what official letters print (rules §8). */
function createCounters(): Counters {
  const counts: number[] = [];
  return (level) => {
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    const path = Array.from(counts, (count = 1) => String(count)).join('.');
    return toThaiDigits(level === 0 ? `${path}.` : path);
  };
}

function blocks(node: WordNode, counters: Counters): string {
  return (node.children ?? [])
    .map((child) => {
      if (child.type === 'table') return `${(child.children ?? []).map(tableRow).join('\n')}\n`;
      if (child.type !== 'paragraph') return blocks(child, counters);
      const number = child.numbering;
      const marker = number?.isOrdered ? `${counters(Number(number.level))} ` : number ? '- ' : '';
      return `${marker}${inline(child)}\n`;
    })
    .join('');
}

function tableRow(row: WordNode): string {
  return (row.children ?? []).map((cell) => inline(cell, ' ').replace(/\s+/g, ' ').trim()).join('\t');
}

function inline(node: WordNode, afterParagraph = ''): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return node.breakType === 'page' ? '\f' : '\n';
  const inside = (node.children ?? []).map((child) => inline(child, afterParagraph)).join('');
  return node.type === 'paragraph' ? inside + afterParagraph : inside;
}

/** Lines of every header or footer that are more than a page number. */
function marginLines(parts: Record<string, Uint8Array>, which: 'header' | 'footer'): string[] {
  const lines = Object.entries(parts)
    .filter(([name]) => new RegExp(`^word/${which}\\d*\\.xml$`).test(name))
    .flatMap(([, bytes]) => strFromU8(bytes).split('</w:p>'))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
    )
    .filter((line) => /[ก-ฮA-Za-z]/.test(line));
  return [...new Set(lines)];
}
