/** Invented letters of many forms; beside each stands what a person reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence, ReadLetter, ReadPage } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { parseThaiDate } from '../../../../shared/thai/date.ts';
import { letterFixtures, pagesOfFixture } from '../../../helpers/letter-pages.ts';

const names = readdirSync(letterFixtures).filter((name) => name.endsWith('.txt'));

describe.each(names)('%s', (name) => {
  const pages = pagesOfFixture(name);
  const letters = readLetters(pages);

  test('is read as a person reads it', () => {
    const expected = JSON.parse(readFileSync(join(letterFixtures, name.replace('.txt', '.json')), 'utf8'));
    expect(letters.map(({ evidence: _evidence, ...fields }) => fields)).toEqual(expected);
  });

  test('shows for each value where it stands', () => {
    for (const letter of letters) {
      for (const [path, evidence] of Object.entries(letter.evidence)) {
        expect(evidence.confidence, path).toBeGreaterThan(0);
        expect(evidence.confidence, path).toBeLessThanOrEqual(1);
        const value = valueAt(letter, path);
        const words = wordsOf(pages, evidence);
        if (path.endsWith('dateISO')) expect(parseThaiDate(words), path).toBe(value);
        else if (typeof value === 'string') expect(words, path).toBe(withoutSpace(value));
      }
      for (const field of ['number', 'dateLiteral', 'subject', 'to'] as const)
        if (letter[field] !== null) expect(letter.evidence[field], field).toBeDefined();
    }
  });
});

/** The text under the spans; marks of Markdown and HTML between the pieces are not part of it. */
function wordsOf(pages: readonly ReadPage[], { spans }: Evidence): string {
  const text = spans.map(({ page, start, end }) => pages[page - 1]?.text.slice(start, end) ?? '').join('');
  return withoutSpace(text);
}

function withoutSpace(text: string): string {
  return text.replace(/[\s*|()]+/g, '');
}

/** Follows "enclosures[0].cites.number"; undefined for paths that stand for a whole record. */
function valueAt(letter: ReadLetter, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], letter);
}
