import { describe, expect, it } from 'vitest';
import { fieldStates, nameWarnings } from '../../../../../renderer/screens/review/field-states.ts';
import {
  answerWarning,
  confirmField,
  firstReview,
  reopenWarning,
  typeField,
} from '../../../../../renderer/screens/review/review-state.ts';
import type { Warning } from '../../../../../shared/document/reading.ts';
import { evidenceWith, readLetter, textPage, warning } from './letters.ts';

const pages = [textPage('ศาลากลางจังหวัดธารบรี ที่ มท ๐๖๒๔/ว ๔๓๑๙')];
const letter = readLetter({
  dateISO: null,
  dateLiteral: '๗๒ พฤศจิกายน ๒๕๖๙',
  orgLines: ['ศาลากลางจังหวัดธารบรี'],
  evidence: evidenceWith(),
});
const start = firstReview(letter, null);

function named(values: Partial<Warning>) {
  const [first] = nameWarnings([warning(values)]);
  if (first === undefined) throw new Error('no warning');
  return first;
}

describe('what the clerk’s answers make of the entry', () => {
  it('puts an accepted date into the column and takes it out again', () => {
    const doubt = named({ proposal: '๒๒ พฤศจิกายน ๒๕๖๙' });
    const accepted = answerWarning(start, doubt, ['documentDate'], 'use-proposal', pages);
    expect(accepted.fields).toMatchObject({ documentDate: '2026-11-22', documentDateText: null });
    const back = reopenWarning(accepted, doubt, ['documentDate'], start.fields, pages);
    expect(back).toEqual(start);
  });

  it('mends only the doubted word of a longer value', () => {
    const doubt = named({
      field: 'orgLines[0]',
      proposal: 'ธารบุรี',
      places: [{ page: 1, start: 15, end: 21 }],
    });
    expect(answerWarning(start, doubt, ['from'], 'use-proposal', pages).fields.from).toBe('จังหวัดธารบุรี');
  });

  it('mends a misspelt province in จาก and ถึง alike, and brings both back', () => {
    const state = { ...start, fields: { ...start.fields, to: 'นายกเทศมนตรีเมืองธารบรี', subject: 'ธารทอง' } };
    const doubt = named({ field: null, proposal: 'ธารบุรี', places: [{ page: 1, start: 15, end: 21 }] });
    const mended = answerWarning(state, doubt, ['from', 'to', 'subject'], 'use-proposal', pages);
    expect([mended.fields.from, mended.fields.to, mended.fields.subject]).toEqual([
      'จังหวัดธารบุรี',
      'นายกเทศมนตรีเมืองธารบุรี',
      'ธารทอง',
    ]);
    expect(reopenWarning(mended, doubt, ['from', 'to', 'subject'], state.fields, pages)).toEqual(state);
  });

  it('notes a defect that has no column of its own in หมายเหตุ, once', () => {
    const doubt = named({
      field: 'enclosures[0].cites.number',
      proposal: 'มท ๐๖๒๔/ว ๔๓๗๙',
      places: [{ page: 1, start: 26, end: 40 }],
    });
    const noted = answerWarning(start, doubt, [], 'use-proposal', pages);
    expect(noted.fields.note).toBe('หน้า ๑ พิมพ์ว่า “มท ๐๖๒๔/ว ๔๓๑๙” น่าจะเป็น “มท ๐๖๒๔/ว ๔๓๗๙”');
    expect(answerWarning(noted, doubt, [], 'use-proposal', pages).fields.note).toBe(noted.fields.note);
    expect(reopenWarning(noted, doubt, [], start.fields, pages)).toEqual(start);
  });

  it('changes nothing when the print is kept', () => {
    const doubt = named({ proposal: '๒๒ พฤศจิกายน ๒๕๖๙' });
    const kept = answerWarning(start, doubt, ['documentDate'], 'keep', pages);
    expect([kept.fields, kept.answers]).toEqual([start.fields, { 'impossible-date#1': 'keep' }]);
  });

  it('counts typing as the answer to every doubt about that column', () => {
    const warnings = nameWarnings([warning(), warning({ rule: 'weekday' })]);
    const reading = fieldStates(letter, warnings, {}, start.fields, []).documentDate;
    const typed = typeField(start, reading, { documentDate: '2026-11-22', documentDateText: null });
    expect(typed.answers).toEqual({
      documentDate: 'typed',
      'impossible-date#1': 'typed',
      'weekday#1': 'typed',
    });
    expect(fieldStates(letter, warnings, typed.answers, typed.fields, []).documentDate.state).toBe('typed');
  });

  it('confirms a doubtful column as it stands and leaves a sure one alone', () => {
    const readings = fieldStates(letter, nameWarnings([warning()]), {}, start.fields, []);
    expect(confirmField(start, readings.documentDate).answers).toEqual({
      documentDate: 'seen',
      'impossible-date#1': 'keep',
    });
    expect(confirmField(start, readings.subject)).toBe(start);
  });
});
