/** What search finds a letter by. */
import { expect, test } from 'vitest';
import { letterText } from '../../../../shared/letter/letter-text.ts';
import { formSamples } from '../../../helpers/form-samples.ts';

test('minutes are found by who was there and where; a tick is no word', () => {
  const words = letterText(formSamples.minutes);
  for (const part of ['นายสมมาตร ธารใส', 'ห้องประชุมธารทอง', 'ติดราชการ', 'ระเบียบวาระที่ ๔'])
    expect(words).toContain(part);
  expect(letterText(formSamples.certificate).split('\n')).not.toContain('yes');
});

test('a letter is found by the cells of its tables, those of its attachments too', () => {
  expect(letterText(formSamples.memo)).toContain('ดงธาร ๒ ถังเก็บน้ำขนาด ๒,๐๐๐ ลิตร');
  const words = letterText(formSamples.external).split('\n');
  expect(words).toContain('๒ องค์การบริหารส่วนตำบลห้วยรวง ๒ เช้า');
});
