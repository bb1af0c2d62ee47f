/** Invented letters of test/fixtures/letters as the pages a reader would hand on; a form feed begins a page. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadPage } from '../../shared/document/reading.ts';

export const letterFixtures = join(fileURLToPath(new URL('.', import.meta.url)), '../fixtures/letters');

/** Files named layer-… hold text laid out as a PDF's text layer is: a tab for each gap. */
export function pagesOfFixture(name: string): ReadPage[] {
  const text = readFileSync(join(letterFixtures, name), 'utf8');
  return pagesOf(text, basename(name).startsWith('layer-') ? 'text-layer' : 'plain-text');
}

export function pagesOf(text: string, source: ReadPage['source'] = 'plain-text'): ReadPage[] {
  return text.split('\f').map((part, at) => ({
    page: at + 1,
    text: part,
    rawText: '',
    source,
    size: null,
    boxes: [],
  }));
}
