/** The clerk's minute on a received letter: proposed, completed, printed on its own sheet. */
import { expect, test } from 'vitest';
import { minute as words } from '../../renderer/text/th/minute.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { expectAccessible, startJourney } from '../helpers/journey.ts';
import { pdfText } from '../helpers/pdf-text.ts';

test('the clerk completes what is proposed and prints it for the district chief', async () => {
  const { page, client, faults } = await startJourney({ now: '2026-11-23T09:41:00' });
  await page.waitForURL(/#\/setup$/);
  await client.call('office.loadSample', {});
  const { running } = await client.call('register.log', {
    importId: null,
    letterIndex: null,
    allowSameLetter: true,
    fields: {
      ...emptyEntryFields,
      documentNumber: 'อน ๐๐๒๓.๓/ว ๖๑๔๒',
      documentDate: '2026-11-20',
      from: 'จังหวัดอุทัยธานี',
      to: 'นายอำเภอวังหมอก',
      subject: 'ขอให้สำรวจปั๊มน้ำของหมู่บ้าน',
    },
  });
  await page.evaluate(() => history.replaceState(null, '', '#/received'));
  await page.reload();
  await page.getByText('ขอให้สำรวจปั๊มน้ำของหมู่บ้าน').first().click();
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.clerkPosition, { exact: true }).fill('เจ้าพนักงานธุรการปฏิบัติงาน');
  await dialog.getByLabel(words.opinion, { exact: true }).fill('เห็นควรแจ้ง อปท. ทุกแห่ง\nรายงานภายใน 30 ธ.ค.');
  await dialog.getByLabel(words.through, { exact: true }).fill('ท้องถิ่นอำเภอวังหมอก');
  await expectAccessible(page);
  const answer = page.waitForResponse((response) => response.url().includes('/output/'));
  await dialog.getByRole('button', { name: words.print }).click();
  const text = await pdfText(new Uint8Array(await (await answer).body()));
  for (const part of ['บันทึกเสนอ', 'อน๐๐๒๓.๓/ว๖๑๔๒', '-รายงานภายใน๓๐ธ.ค.', 'เจ้าพนักงานธุรการปฏิบัติงาน', 'คำสั่ง'])
    expect(text).toContain(part);
  expect(running).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
