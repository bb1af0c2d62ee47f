/**
 * Widths of text in the page font, read from its file: advance widths are all that line breaking needs,
 * since Thai vowels and tone marks above and below have none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFontFiles } from '../page-html.ts';

export type PageFont = {
  /** Centimetres that `text` takes at `points`. */
  width(text: string, points: number, bold?: boolean): number;
};

/** Of the em, as the font's file and Word have it: line height is the sum. */
export const fontHeights = { ascent: 0.844, descent: 0.457, gap: 0.03 } as const;

type Advances = {
  readonly perEm: number;
  /** Of the letter that begins at `at`; the second half of a pair has none. */
  of(text: string, at: number): number;
};

const opened = new Map<string, PageFont>();

/** `assets` is the folder that holds fonts/. Read once. */
export function openPageFont(assets: string): PageFont {
  const known = opened.get(assets);
  if (known !== undefined) return known;
  const regular = readAdvances(readFileSync(join(assets, 'fonts', pageFontFiles.regular)));
  const bold = readAdvances(readFileSync(join(assets, 'fonts', pageFontFiles.bold)));
  const font: PageFont = {
    width(text, points, isBold = false) {
      const face = isBold ? bold : regular;
      let units = 0;
      for (let at = 0; at < text.length; at += 1) units += face.of(text, at);
      return ((units / face.perEm) * points * 2.54) / 72;
    },
  };
  opened.set(assets, font);
  return font;
}

function readAdvances(file: Buffer): Advances {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`font without table ${name}`);
    return offset;
  };
  const perEm = file.readUInt16BE(at('head') + 18);
  const wide = file.readUInt16BE(at('hhea') + 34);
  const glyphs = glyphsByCode(file, at('cmap'));
  const advance = (glyph: number) => file.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, wide - 1));
  const known = new Uint16Array(0x10000).fill(unknown);
  for (const [code, glyph] of glyphs) known[code] = advance(glyph);
  return {
    perEm,
    of(text, at) {
      const own = known[text.charCodeAt(at)] ?? unknown;
      return own === unknown ? shareOfEm(text, at) * perEm : own;
    },
  };
}

const unknown = 0xffff;

/** Letters of other fonts: emoji and Chinese are as wide as high, the rest about half; marks and joiners have none. */
function shareOfEm(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  if (code > 0xffff) return 1.3;
  if (/[\p{M}\u200b-\u200d\u2060\ufeff]/u.test(text.charAt(at))) return 0;
  return code >= 0x2e80 && code <= 0xffef ? 1 : 0.6;
}

/** The Unicode table in format 4, which every font of this kind carries. */
function glyphsByCode(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + file.readUInt32BE(cmap + 8 + 8 * index);
    if (file.readUInt16BE(table) === 4) readSegments(file, table, glyphs);
  }
  return glyphs;
}

function readSegments(file: Buffer, table: number, glyphs: Map<number, number>): void {
  const doubled = file.readUInt16BE(table + 6);
  for (let at = 0; at < doubled; at += 2) {
    const end = file.readUInt16BE(table + 14 + at);
    const start = file.readUInt16BE(table + 16 + doubled + at);
    const delta = file.readUInt16BE(table + 16 + 2 * doubled + at);
    const rangeAt = table + 16 + 3 * doubled + at;
    const range = file.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : file.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
