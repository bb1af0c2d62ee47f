/** หนังสือประทับตรา (form 3, ข้อ 13-14): the agency's seal stands for the head's signature; only for lesser matters. */
import { common, detail, type LetterForm, registered } from './form.ts';

export const sealed: LetterForm = {
  name: 'sealed',
  formNumber: 3,
  clause: 'ข้อ 13-14',
  paper: 'garuda',
  numbering: 'letter',
  mayBeCircular: true,
  fields: [
    common('urgency'),
    registered('subject', true),
    common('addressee', true),
    common('body', true),
    // ชื่อส่วนราชการที่ส่งหนังสือออก; empty prints อำเภอ…
    detail('agency', 'line'),
    detail('sealPlace', 'yes-no'),
    // whoever initials beside the seal: in the register, not in print
    registered('signatory'),
    common('date', true),
    common('attachments'),
  ],
};
