/** ระเบียบ (form 5, ข้อ 17): what an authority lays down, with or without a law behind it. Its ข้อ ๑, ข้อ ๒ … are body text. */
import { common, detail, type LetterForm } from './form.ts';

export const regulation: LetterForm = {
  name: 'regulation',
  formNumber: 5,
  clause: 'ข้อ 17',
  paper: 'garuda',
  numbering: null,
  mayBeCircular: false,
  fields: [
    // ระเบียบ + agency; empty prints อำเภอ…
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
