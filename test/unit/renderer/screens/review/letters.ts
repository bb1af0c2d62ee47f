/** Letters as the reader hands them over, with invented names, for the tests of the review. */
import { emptyLetter } from '../../../../../shared/document/empty-letter.ts';
import type { ReadLetter, ReadPage, Warning } from '../../../../../shared/document/reading.ts';

export function readLetter(values: Partial<ReadLetter> = {}): ReadLetter {
  return {
    ...emptyLetter,
    number: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
    numberArabic: 'ธบ 0023.3/ว 6142',
    circular: true,
    orgLines: ['ศาลากลางจังหวัดธารบุรี', 'ถนนริมธาร ธบ ๙๙๐๐๐'],
    dateLiteral: '๒๐ พฤศจิกายน ๒๕๖๙',
    dateISO: '2026-11-20',
    subject: 'แผนป้องกันภัยแล้ง',
    to: 'นายอำเภอ ทุกอำเภอ',
    pages: [1, 2],
    ...values,
  };
}

/** Evidence on page 1 for the columns of the head, all certain unless named. */
export function evidenceWith(unsure: Readonly<Record<string, number>> = {}): ReadLetter['evidence'] {
  const paths = ['urgency', 'number', 'dateLiteral', 'orgLines', 'to', 'subject'];
  return Object.fromEntries(
    paths.map((path, at) => [
      path,
      { spans: [{ page: 1, start: at * 10, end: at * 10 + 5 }], confidence: unsure[path] ?? 0.97 },
    ]),
  );
}

export function warning(values: Partial<Warning> = {}): Warning {
  return {
    rule: 'impossible-date',
    severity: 'error',
    letter: 1,
    field: 'dateLiteral',
    places: [],
    params: {},
    proposal: null,
    ...values,
  };
}

export function textPage(text: string, page = 1): ReadPage {
  return { page, text, rawText: '', source: 'plain-text', size: null, boxes: [] };
}
