import { describe, expect, it } from 'vitest';
import {
  type Answers,
  columnsOfWarning,
  fieldStates,
  nameWarnings,
} from '../../../../../renderer/screens/review/field-states.ts';
import type { ReadLetter, Warning } from '../../../../../shared/document/reading.ts';
import { emptyEntryFields, entryFieldsFromLetter } from '../../../../../shared/register/from-letter.ts';
import { evidenceWith, readLetter, warning } from './letters.ts';

function statesOf(letter: ReadLetter, warnings: readonly Warning[] = [], answers: Answers = {}) {
  const fields = entryFieldsFromLetter(letter, { district: 'วังหมอก' });
  const states = fieldStates(letter, nameWarnings(warnings), answers, fields, []);
  return Object.fromEntries(Object.values(states).map((reading) => [reading.field, reading.state]));
}

describe('how sure the review is of each column', () => {
  it('tells sure, unsure, contradicted, missing and the office’s own columns apart', () => {
    const letter = readLetter({ evidence: evidenceWith({ subject: 0.4 }) });
    expect(statesOf(letter, [warning({ field: 'number', rule: 'cited-number' })])).toEqual({
      urgency: 'absent',
      secrecy: 'absent',
      documentNumber: 'contradiction',
      documentDate: 'sure',
      from: 'sure',
      to: 'sure',
      subject: 'look',
      deadline: 'absent',
      action: 'own',
      note: 'own',
    });
  });

  it('asks to look at a value for which the reader gives no evidence', () => {
    expect(statesOf(readLetter()).documentNumber).toBe('look');
  });

  it('marks nothing on a picture of which nothing was read', () => {
    const states = fieldStates(null, [], {}, emptyEntryFields, []);
    expect(new Set(Object.values(states).map(({ state }) => state))).toEqual(new Set(['own']));
  });

  it('shows what the clerk has looked at or typed', () => {
    const letter = readLetter({ evidence: evidenceWith({ subject: 0.4, to: 0.2 }) });
    const states = statesOf(letter, [warning({ rule: 'impossible-date' })], {
      subject: 'seen',
      to: 'typed',
      'impossible-date#1': 'keep',
    });
    expect([states.subject, states.to, states.documentDate]).toEqual(['seen', 'typed', 'seen']);
  });

  it('keeps a column in doubt until each of its warnings is answered', () => {
    const letter = readLetter({ evidence: evidenceWith() });
    const warnings = [warning(), warning()];
    expect(statesOf(letter, warnings, { 'impossible-date#1': 'keep' }).documentDate).toBe('contradiction');
  });

  it('is not troubled by hints, nor by warnings about an enclosed letter', () => {
    const letter = readLetter({ evidence: evidenceWith() });
    const warnings = [warning({ severity: 'hint' }), warning({ letter: 2 })];
    expect(statesOf(letter, warnings).documentDate).toBe('sure');
  });

  it('finds the columns in which a misspelt word stands', () => {
    const letter = readLetter({ evidence: evidenceWith() });
    const inSenderAndAddressee = warning({
      field: null,
      places: [
        { page: 1, start: 42, end: 44 },
        { page: 1, start: 31, end: 33 },
      ],
    });
    expect(columnsOfWarning(inSenderAndAddressee, letter)).toEqual(['from', 'to']);
    expect(
      columnsOfWarning(warning({ field: 'phones[0]', places: [{ page: 2, start: 0, end: 9 }] }), letter),
    ).toEqual([]);
  });

  it('reads the deadline’s place and doubts from the date that became the deadline', () => {
    const place = { page: 2, start: 4, end: 30 };
    const letter = readLetter({
      dates: [
        { text: 'วันที่ ๑ ธันวาคม ๒๕๖๙', kind: 'event', iso: '2026-12-01' },
        { text: 'ภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙', kind: 'deadline', iso: '2026-11-27' },
      ],
      evidence: { 'dates[1]': { spans: [place], confidence: 0.95 } },
    });
    const fields = entryFieldsFromLetter(letter, null);
    const about = (field: string) => nameWarnings([warning({ rule: 'weekday', field })]);
    expect(fieldStates(letter, about('dates[0]'), {}, fields, []).deadline).toMatchObject({
      state: 'sure',
      spans: [place],
      printed: 'ภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙',
    });
    expect(fieldStates(letter, about('dates[1]'), {}, fields, []).deadline.state).toBe('contradiction');
  });
});
