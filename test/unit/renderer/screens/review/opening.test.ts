import { describe, expect, it } from 'vitest';
import { nameWarnings } from '../../../../../renderer/screens/review/field-states.ts';
import { openingTarget } from '../../../../../renderer/screens/review/opening.ts';
import { evidenceWith, readLetter, warning } from './letters.ts';

const number = (page: number, start: number) => ({
  number: { spans: [{ page, start, end: start + 15 }], confidence: 0.98 },
  subject: { spans: [{ page, start: start + 90, end: start + 120 }], confidence: 0.98 },
});

describe('where the review opens', () => {
  it('is the first page of the letter to log', () => {
    const covering = readLetter({ evidence: evidenceWith() });
    const nested = readLetter({ index: 2, role: 'nested', pages: [3, 5], evidence: number(3, 0) });
    const letters = [covering, nested];
    expect(openingTarget(nested, { letters }, [])).toEqual({ page: 3, markKey: null, opening: [] });
    expect(openingTarget(null, { letters }, [])).toBeNull();
  });

  it('is the head of the letter where another stands above it on the same page', () => {
    const copy = readLetter({ pages: [1, 1], evidence: number(1, 20) });
    const circular = readLetter({ index: 2, pages: [1, 1], evidence: number(1, 900) });
    const place = { page: 1, start: 895, end: 915 };
    const inTheCopy = { page: 1, start: 300, end: 315 };
    const doubts = nameWarnings([
      warning({ rule: 'title-differs', letter: 2, field: 'subject', places: [inTheCopy] }),
      warning({ rule: 'cited-number', letter: 2, field: 'number', places: [place] }),
    ]);
    const target = openingTarget(circular, { letters: [copy, circular] }, doubts);
    expect(target?.opening).toEqual(['cited-number#1', 'documentNumber', 'subject']);
  });
});
