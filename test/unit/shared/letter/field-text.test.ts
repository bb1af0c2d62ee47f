/** Every text of a letter is found by its name and can be mended there. */
import { expect, test } from 'vitest';
import { fieldTexts, textOfField, withFix } from '../../../../shared/letter/field-text.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { formSamples } from '../../../helpers/form-samples.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

const table: LetterContent['body'][number] = {
  kind: 'table',
  text: 'ตารางที่ ๑',
  level: 1,
  sourceParagraph: null,
  table: {
    widths: [1, 1],
    align: ['left', 'left'],
    headRows: 1,
    rows: [
      ['ชื่อ', 'จำนวน'],
      ['ก', 'สอง'],
    ],
  },
};
const whole: LetterContent = {
  ...shortLetter,
  references: ['หนังสือจังหวัด'],
  details: { contact: 'ผู้ประสานงาน', slogan: 'ข้อความ' },
  body: [...shortLetter.body, table],
  attachments: [{ title: 'บัญชีแนบท้าย', landscape: false, body: [table] }],
};

test.each([...Object.values(formSamples), whole])(
  'each text is what its name leads to, and is changed alone',
  (letter) => {
    const texts = fieldTexts(letter);
    for (const { field, text } of texts) {
      expect([field, textOfField(letter, field)]).toEqual([field, text]);
      const changed = withFix(letter, { field, start: 0, end: text.length, was: text, replacement: 'ใหม่' });
      if (changed === null) throw new Error(field);
      const differing = fieldTexts(changed).filter((one, at) => one.text !== texts[at]?.text);
      expect(differing).toEqual([{ field, text: 'ใหม่' }]);
    }
  },
);

test('a text that is gone is no place to mend', () => {
  for (const field of [
    'body[99]',
    'references[7]',
    'attachments[3].body[0]',
    'body[2].rows[9][9]',
    'nothing',
  ])
    expect([field, textOfField(whole, field)]).toEqual([field, null]);
});
