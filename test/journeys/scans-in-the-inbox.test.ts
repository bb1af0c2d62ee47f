/** Scans in the inbox: how far each is, held back and let go on, asked about, and what was read from pictures. */
import { describe, expect, test } from 'vitest';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { picturesOfSample, scanOf, withHeadMark } from '../helpers/scan-of-sample.ts';
import { InboxPage } from './pages/inbox-page.ts';

async function startDesk() {
  const journey = await startJourney({ now: '2026-11-16T09:41:00' });
  await journey.page.waitForURL(/#\/setup$/);
  await journey.client.call('office.loadSample', {});
  await startAnew(journey.page, '#/');
  const inbox = new InboxPage(journey.page);
  await inbox.open();
  return { ...journey, inbox };
}

const pdf = 'application/pdf';
const minutes = (count: number) => ({ timeout: count * 60_000 });

describe('a scan in the inbox', () => {
  test('is held back and let go on, then stands ready with what was read from pictures', async () => {
    const { inbox, page, faults } = await startDesk();
    const [first, , , , , small] = await picturesOfSample([1, 2, 3, 4, 5, 6]);
    if (first === undefined || small === undefined) throw new Error('no pictures');
    const pages = [first, small, small, small, small, small];
    await inbox.drop([{ name: 'สแกน.pdf', type: pdf, bytes: await scanOf(pages) }]);
    const row = inbox.row(/สแกน|การประชุม/);
    await expect.poll(() => row.innerText(), minutes(2)).toMatch(/กำลังอ่านหน้า [๒-๖] จาก ๖/);
    await inbox.detail.getByRole('button', { name: 'พักการอ่าน' }).click();
    await expect.poll(() => row.innerText()).toMatch(/พักการอ่านไว้ อ่านแล้ว [๑-๕] จาก ๖ หน้า/);
    await expectAccessible(page);

    await inbox.detail.getByRole('button', { name: 'อ่านต่อ' }).click();
    await inbox.waitUntilRead(1);
    expect(await inbox.row('อน ๐๐๒๓.๓/ว ๓๑๘๔').innerText()).toContain('อ่านจากภาพ');
    expect(await inbox.detail.innerText()).toContain('๖ หน้า ตรวจตัวเลขกับภาพอีกครั้ง');
    expect(faults).toEqual([]);
  }, 400_000);

  test('that may be marked secret is shown and asked about, and kept when the clerk says it is none', async () => {
    const { inbox, page, faults } = await startDesk();
    const [letter] = await picturesOfSample([1]);
    if (letter === undefined) throw new Error('no picture');
    const bytes = await withHeadMark(letter, 'สับ');
    await inbox.drop([{ name: 'ภาพถ่าย.jpg', type: 'image/jpeg', bytes }]);
    await inbox.detail.getByRole('heading', { name: 'หนังสือนี้เป็นหนังสือลับหรือไม่' }).waitFor(minutes(2));
    await inbox.detail.getByRole('img', { name: 'หน้าแรกของไฟล์' }).waitFor(minutes(1));
    await expectAccessible(page);
    await inbox.detail.getByRole('button', { name: 'ไม่ลับ เก็บและตรวจต่อ' }).click();
    await inbox.row('อน ๐๐๒๓.๓/ว ๓๑๘๔').waitFor(minutes(1));
    expect(faults).toEqual([]);
  }, 400_000);
});
