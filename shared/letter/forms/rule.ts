/** ข้อบังคับ (form 6, ข้อ 18): what an authority lays down where a law empowers it to. Its ข้อ ๑, ข้อ ๒ … are body text. */
import { common, detail, type LetterForm } from './form.ts';

export const rule: LetterForm = {
  name: 'rule',
  formNumber: 6,
  clause: 'ข้อ 18',
  paper: 'garuda',
  numbering: null,
  mayBeCircular: false,
  fields: [
    // ข้อบังคับ + agency; empty prints อำเภอ…
    detail('issuer', 'line'),
    // ว่าด้วย
    common('subject', true),
    // ฉบับที่, from the second on one subject
    detail('edition', 'line'),
    // พ.ศ.; empty prints the year of the date
    detail('year', 'line'),
    common('body', true),
    common('date', true),
    common('signatory', true),
    common('attachments'),
  ],
};
