/** Invented letters of many forms; beside each stands what a person reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { misplacedEvidence } from '../../../helpers/evidence-check.ts';
import { letterFixtures, pagesOfFixture } from '../../../helpers/letter-pages.ts';

const names = readdirSync(letterFixtures).filter((name) => name.endsWith('.txt'));

/** What a person notes down of a letter; sheets, codes and purpose are tested apart. */
function fieldsOf({
  evidence: _evidence,
  tables: _tables,
  annexes: _annexes,
  codes: _codes,
  pageFacts: _facts,
  purpose: _purpose,
  begins: _begins,
  ...fields
}: ReadLetter) {
  return fields;
}

describe.each(names)('%s', (name) => {
  const pages = pagesOfFixture(name);
  const letters = readLetters(pages);

  test('is read as a person reads it', () => {
    const expected = JSON.parse(readFileSync(join(letterFixtures, name.replace('.txt', '.json')), 'utf8'));
    expect(letters.map(fieldsOf)).toEqual(expected);
  });

  test('shows for each value where it stands', () => {
    expect(misplacedEvidence(pages, letters)).toEqual([]);
    for (const letter of letters)
      for (const field of ['number', 'dateLiteral', 'subject', 'to'] as const)
        if (letter[field] !== null) expect(letter.evidence[field], field).toBeDefined();
  });
});
