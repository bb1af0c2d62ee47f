/** หนังสือรับรอง (form 10, ข้อ 24): certifies something of a person or body to whomever it concerns. */
import { common, detail, type LetterForm, registered } from './form.ts';

export const certificate: LetterForm = {
  name: 'certificate',
  formNumber: 10,
  clause: 'ข้อ 24',
  paper: 'garuda',
  numbering: 'certificate',
  mayBeCircular: false,
  fields: [
    registered('subject', true),
    common('body', true),
    common('date', true),
    common('signatory', true),
    // 4 x 6 cm with the seal over its edge, for weighty matters of a person
    detail('photo', 'yes-no'),
    // who signs under the photograph
    detail('holder', 'line'),
    common('attachments'),
  ],
};
