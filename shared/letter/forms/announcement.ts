/** ประกาศ (form 7, ข้อ 20): what an agency makes known or lays down for the public, on Garuda paper. */
import { common, detail, type LetterForm } from './form.ts';

export const announcement: LetterForm = {
  name: 'announcement',
  formNumber: 7,
  clause: 'ข้อ 20',
  paper: 'garuda',
  numbering: 'announcement',
  mayBeCircular: false,
  fields: [
    // ประกาศ + agency; empty prints อำเภอ…
    detail('issuer', 'line'),
    common('subject', true),
    common('body', true),
    common('date', true),
    common('signatory', true),
    common('attachments'),
  ],
};
