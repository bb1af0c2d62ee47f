/** หนังสือภายนอก (form 1, ข้อ 11): between agencies, or to a person, on Garuda paper. */
import { common, detail, type LetterForm } from './form.ts';

export const external: LetterForm = {
  name: 'external',
  formNumber: 1,
  clause: 'ข้อ 11',
  paper: 'garuda',
  numbering: 'letter',
  mayBeCircular: true,
  fields: [
    common('urgency'),
    common('date', true),
    common('subject', true),
    common('addressee', true),
    common('references'),
    common('enclosures'),
    common('body', true),
    common('closingPurpose'),
    common('complimentaryClose'),
    common('signatory', true),
    detail('contact', 'lines'),
    detail('copies', 'lines'),
    detail('slogan', 'line'),
    common('attachments'),
  ],
};
