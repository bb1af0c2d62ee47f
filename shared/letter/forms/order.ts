/** คำสั่ง (form 4, ข้อ 16): what a superior orders under the law, on Garuda paper, numbered n/พ.ศ. */
import { common, detail, type LetterForm } from './form.ts';

export const order: LetterForm = {
  name: 'order',
  formNumber: 4,
  clause: 'ข้อ 16',
  paper: 'garuda',
  numbering: 'order',
  mayBeCircular: false,
  fields: [
    // คำสั่ง + agency or post; empty prints อำเภอ…
    detail('issuer', 'line'),
    common('subject', true),
    common('body', true),
    // ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป: from when it holds
    detail('effective', 'line'),
    common('date', true),
    common('signatory', true),
    common('attachments'),
  ],
};
