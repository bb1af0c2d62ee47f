/** แถลงการณ์ (form 8, ข้อ 21): what an agency says to make a matter clear to all; the agency signs with its name alone. */
import { common, detail, type LetterForm } from './form.ts';

export const communique: LetterForm = {
  name: 'communique',
  formNumber: 8,
  clause: 'ข้อ 21',
  paper: 'garuda',
  numbering: null,
  mayBeCircular: false,
  fields: [
    // แถลงการณ์ + agency; empty prints อำเภอ…, here and at the foot
    detail('issuer', 'line'),
    common('subject', true),
    // ฉบับที่, when there are several on one subject
    detail('edition', 'line'),
    common('body', true),
    common('date', true),
    common('attachments'),
  ],
};
