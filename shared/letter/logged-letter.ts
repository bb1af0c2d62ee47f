/** The received letter as the clerk logged it: what was confirmed for the register goes before what was read. */
import { emptyLetter } from '../document/empty-letter.ts';
import { urgencyMark } from '../document/handling.ts';
import type { ReadLetter } from '../document/reading.ts';
import type { RegisterEntry } from '../register/entry.ts';

type Logged = Pick<
  RegisterEntry,
  'documentNumber' | 'documentDate' | 'documentDateText' | 'from' | 'subject' | 'urgency'
>;

/** Without a reading (a paper letter) the body says only from whom what was received (rules §7, shorter variant). */
export function letterAsLogged(entry: Logged, reading: ReadLetter | null, writer: string): ReadLetter {
  const base = reading ?? { ...emptyLetter, body: [openingOf(entry, writer)] };
  return {
    ...base,
    number: entry.documentNumber,
    dateISO: entry.documentDate,
    dateLiteral: entry.documentDateText ?? base.dateLiteral,
    subject: entry.subject,
    urgency: entry.urgency === null ? null : urgencyMark[entry.urgency],
    orgLines: base.orgLines.length > 0 ? base.orgLines : [entry.from],
  };
}

function openingOf(entry: Logged, writer: string): ReadLetter['body'][number] {
  const text = `ด้วย${writer} ได้รับแจ้งจาก${entry.from} เรื่อง ${entry.subject}`;
  return { kind: 'paragraph', marker: null, text };
}
