/** A letter that went out with a mistake: corrected with its reason, and what went out first stays at hand. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { letter as words } from '../../renderer/text/th/letter.ts';
import type { Client } from '../../shared/contract/client.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';

const wrong = 'การประชุมวันที่ ๑ ธันวาคม ๒๕๖๙';
const right = 'การประชุมวันที่ ๒ ธันวาคม ๒๕๖๙';

async function issuedLetter(client: Client): Promise<string> {
  await client.call('office.loadSample', {});
  const fields = {
    ...emptyEntryFields,
    documentNumber: 'อน ๐๐๒๓.๓/ว ๙๙',
    from: 'จังหวัดอุทัยธานี',
    subject: wrong,
  };
  const logging = { importId: null, letterIndex: null, fields, allowSameLetter: false };
  const entry = await client.call('register.log', logging);
  const { id } = await client.call('letter.forward', { entryId: entry.id });
  await client.call('letter.setState', { id, state: 'for-signature' });
  await client.call('letter.setState', { id, state: 'signed' });
  await client.call('letter.issue', { id, date: '2026-11-16' });
  return id;
}

test('an issued letter is corrected with a reason; the correction can be given up; the first version stays at hand', async () => {
  const { page, client, faults } = await startJourney({ now: '2026-11-16T09:41:00' });
  await page.waitForURL(/#\/setup$/); // the first run opens by itself; only then the desk is asked for
  const id = await issuedLetter(client);
  await startAnew(page, `#/drafts/${id}`);
  const subject = page.getByRole('textbox', { name: words.fields.subject, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  async function beginCorrection(): Promise<void> {
    await button(words.actions.revise).click();
    const dialog = page.getByRole('dialog', { name: words.revise.title });
    await dialog.getByRole('textbox', { name: words.revise.reason }).fill('วันประชุมผิด');
    await dialog.getByRole('button', { name: words.revise.save }).click();
    await subject.and(page.locator(':not([readonly])')).fill(right);
    await page.getByRole('status').filter({ hasText: words.saved }).first().waitFor();
  }

  await beginCorrection();
  await page.getByText('เหตุที่แก้: วันประชุมผิด').waitFor();
  await expectAccessible(page);
  await button(words.actions.giveUp).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: words.givingUp.save }).click();
  await button(words.panes.showText).click();
  await page.getByText(words.locked).waitFor();
  expect(await subject.inputValue()).toBe(wrong);

  await beginCorrection();
  const download = page.waitForEvent('download');
  await button('ส่งออก DOCX ฉบับแรก').click();
  const saved = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  const text = strFromU8(saved['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>|\u00a0/g,
    (found) => (found === '\u00a0' ? ' ' : ''),
  );
  expect(text).toContain(wrong);
  expect(text).not.toContain(right);
  expect(faults).toEqual([]);
});
