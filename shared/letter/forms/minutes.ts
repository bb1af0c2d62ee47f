/** รายงานการประชุม (form 11, ข้อ 25): who came, what was said and resolved; plain paper, no number. */
import { common, detail, type LetterForm } from './form.ts';

export const minutes: LetterForm = {
  name: 'minutes',
  formNumber: 11,
  clause: 'ข้อ 25',
  paper: 'plain',
  numbering: null,
  mayBeCircular: false,
  fields: [
    // name of the meeting or its committee
    common('subject', true),
    detail('meeting', 'line'),
    // เมื่อ: the day of the meeting
    common('date', true),
    detail('place', 'line', true),
    // "name, post, part in the meeting", one a line (people.ts)
    detail('present', 'lines', true),
    detail('absent', 'lines'),
    detail('attending', 'lines'),
    detail('begins', 'time', true),
    // ระเบียบวาระที่ … are headings
    common('body', true),
    detail('ends', 'time', true),
    // "name, post"
    detail('recorder', 'line', true),
    detail('reviewer', 'line'),
    common('attachments'),
  ],
};
