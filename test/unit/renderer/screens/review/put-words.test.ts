/** Words marked on the page, on their way into a column of the entry. */
import { describe, expect, it } from 'vitest';
import { fieldStates } from '../../../../../renderer/screens/review/field-states.ts';
import { putWords, takeBackWords } from '../../../../../renderer/screens/review/put-words.ts';
import type { ReviewField } from '../../../../../renderer/screens/review/review-fields.ts';
import { firstReview, typeField } from '../../../../../renderer/screens/review/review-state.ts';
import { reviewState } from '../../../../../shared/contract/api.ts';
import { evidenceWith, readLetter, textPage } from './letters.ts';

const pages = [textPage('ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๑ พฤศจิกายน ๒๕๖๙')];
const letter = readLetter({ evidence: evidenceWith({ subject: 0.4 }) });
const start = firstReview(letter, null);
const place = { page: 1, start: 4, end: 20 };

function readingOf(field: ReviewField, state = start) {
  return fieldStates(letter, [], state.answers, state.fields, pages, state.sources)[field];
}

function put(field: ReviewField, words: string, state = start) {
  return putWords(state, readingOf(field, state), words, [place]);
}

describe('words marked on the page', () => {
  it('become the value of the column, which keeps where they stand', () => {
    const state = put('documentNumber', 'ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒');
    if (state === null) throw new Error('not taken');
    expect(state.fields.documentNumber).toBe('ธบ ๐๐๒๓.๓/ว ๖๑๔๒');
    expect(readingOf('documentNumber', state)).toMatchObject({
      spans: [place],
      confidence: null,
      state: 'typed',
    });
    expect(readingOf('subject', state).spans).toEqual(letter.evidence.subject?.spans);
    // As it is kept over leaving and restarting.
    expect(reviewState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('are read as each column reads what is printed', () => {
    expect(put('documentDate', 'ลงวันที่ ๒๑ พฤศจิกายน ๒๕๖๙')?.fields.documentDate).toBe('2026-11-21');
    expect(put('deadline', 'ภายในวันที่ ๔ ธันวาคม ๒๕๖๙')?.fields.deadline).toBe('2026-12-04');
    expect(put('from', 'ศาลากลางจังหวัดธารบุรี')?.fields.from).toBe('จังหวัดธารบุรี');
    expect(put('urgency', 'ด่วนที่สุด')?.fields.urgency).toBe('most-urgent');
    expect(put('to', 'เรียน นายอำเภอวังหมอก')?.fields.to).toBe('นายอำเภอวังหมอก');
  });

  it('that are no day leave the day as it was', () => {
    expect(put('deadline', 'แผนป้องกันภัยแล้ง')).toBeNull();
    expect(put('urgency', 'แผนป้องกันภัยแล้ง')).toBeNull();
  });

  it('are added to what the clerk wrote himself', () => {
    const written = typeField(start, readingOf('action'), { action: 'เสนอนายอำเภอ' });
    expect(put('action', 'ตอบภายในสามวัน', written)?.fields.action).toBe('เสนอนายอำเภอ\nตอบภายในสามวัน');
  });

  it('taken back leave the column as it was and what was typed elsewhere since', () => {
    const state = put('subject', 'แผนป้องกันน้ำท่วม');
    if (state === null) throw new Error('not taken');
    const later = typeField(state, readingOf('note', state), { note: 'สำเนา ๑ ชุด' });
    const back = takeBackWords(later, start, readingOf('subject', start));
    expect(back.fields).toEqual({ ...start.fields, note: 'สำเนา ๑ ชุด' });
    expect(back.answers).toEqual({ note: 'typed' });
    expect(readingOf('subject', back)).toEqual(readingOf('subject', start));
  });

  it('lose their place when the column is emptied, and keep it through a mended letter', () => {
    const state = put('subject', 'แผนป้องกันน้ำท่วม');
    if (state === null) throw new Error('not taken');
    const mended = typeField(state, readingOf('subject', state), { subject: 'แผนป้องกันน้ำท่วม ๒๕๗๐' });
    expect(readingOf('subject', mended).spans).toEqual([place]);
    const emptied = typeField(mended, readingOf('subject', mended), { subject: '' });
    expect(readingOf('subject', emptied).spans).toEqual(letter.evidence.subject?.spans);
  });
});
