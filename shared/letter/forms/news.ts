/** ข่าว (form 9, ข้อ 22): what an agency sees fit to let the public know; the agency signs with its name alone. */
import { common, detail, type LetterForm } from './form.ts';

export const news: LetterForm = {
  name: 'news',
  formNumber: 9,
  clause: 'ข้อ 22',
  paper: 'garuda',
  numbering: null,
  mayBeCircular: false,
  fields: [
    // ข่าว + agency; empty prints อำเภอ…, here and at the foot
    detail('issuer', 'line'),
    common('subject', true),
    // ฉบับที่, when there are several on one subject
    detail('edition', 'line'),
    common('body', true),
    common('date', true),
    common('attachments'),
  ],
};
