import { expect, test } from 'vitest';
import { hasHelp, helpFor } from '../../../../../renderer/screens/review/help.ts';
import { dayOf, firstReview } from '../../../../../renderer/screens/review/review-state.ts';
import { readLetters } from '../../../../../shared/extraction/bundle.ts';
import type { Recipient } from '../../../../../shared/office/office.ts';
import { pagesOf } from '../../../../helpers/letter-pages.ts';
import { officeSettings } from '../../../../helpers/letter-samples.ts';
import { letterText } from '../../../../helpers/letter-text.ts';

const recipients: readonly Recipient[] = [
  { id: 'a', kind: 'sao', name: 'อบต.ดอนกลาง', formalTitle: '', email: '', phone: '' },
];
const rows = [
  'ลำดับ\tอำเภอ\tอปท.\tวันประชุม',
  '๑\tวังหมอก\tอบต.ดอนกลาง\t๒๐ มกราคม ๒๕๖๙ แจ้งภายในวันที่ ๑๕ มกราคม ๒๕๖๙',
  '๒\tห้วยใส\tอบต.ห้วยใส\t๒๑ มกราคม ๒๕๖๙ แจ้งภายในวันที่ ๑๕ มกราคม ๒๕๖๙',
];
const pages = pagesOf(
  letterText({ body: 'ด้วยจังหวัดขอให้รายงานภายใน ๗ วันทำการ', below: `บัญชีแนบท้าย\n\n${rows.join('\n')}` }),
);
const letters = readLetters(pages);
const letter = letters[0] ?? null;
const reading = { pages, letters, warnings: [] };

test('the help names our row of the annex with its days, and what the letter is for', () => {
  const help = helpFor(
    letter,
    reading,
    { from: 'จังหวัดแพร่', subject: 'ทดสอบ' },
    [],
    officeSettings,
    recipients,
  );
  expect(help.rows).toMatchObject([
    { who: 'อบต.ดอนกลาง', page: 1, event: '2026-01-20', deadline: '2026-01-15' },
  ]);
  const [row] = help.rows;
  expect(pages[0]?.text.slice(row?.spans[0]?.start, row?.spans[0]?.end)).toContain('อบต.ดอนกลาง');
  expect(help.purpose?.purpose).toBe('report');
  expect(hasHelp(help)).toBe(true);
});

test('a local body of our district that is not on our list is named as such', () => {
  const others = [{ ...recipients[0], id: 'b', name: 'อบต.นาคำ' }] as readonly Recipient[];
  const help = helpFor(letter, reading, { from: '', subject: '' }, [], officeSettings, others);
  expect(help.rows).toMatchObject([{ who: 'อบต.ดอนกลาง', isUnknown: true, isMisspelt: false }]);
});

test('without an office no row is ours', () => {
  const help = helpFor(letter, reading, { from: '', subject: '' }, [], null, recipients);
  expect(help.rows).toEqual([]);
});

test('a term that runs from receipt is counted from the day the file came in', () => {
  const received = dayOf({ addedAt: '2026-01-08T09:30:00.000+07:00' });
  expect(firstReview(letter, officeSettings, received).fields.deadline).toBe('2026-01-19');
  expect(firstReview(letter, officeSettings).fields.deadline).toBeNull();
});
