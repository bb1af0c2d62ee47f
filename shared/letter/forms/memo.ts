/** หนังสือภายใน, บันทึกข้อความ (form 2, ข้อ 12): within a ministry, department or province, on memo paper. */
import { common, detail, type LetterForm } from './form.ts';

export const memo: LetterForm = {
  name: 'memo',
  formNumber: 2,
  clause: 'ข้อ 12',
  paper: 'memo',
  numbering: 'letter',
  mayBeCircular: true,
  fields: [
    common('urgency'),
    // ส่วนราชการ; empty prints the prefix's owner office with its telephone
    detail('department', 'line'),
    common('date', true),
    common('subject', true),
    common('addressee', true),
    // earlier letters and enclosures are cited inside the text
    common('body', true),
    common('closingPurpose'),
    common('signatory', true),
    common('attachments'),
  ],
};
