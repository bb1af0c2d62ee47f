/** Proofing at the desk: what is found is told, marked, mended by a key and undone; facts of the source; phrases and words. */
import { expect, test } from 'vitest';
import { letter as words } from '../../renderer/text/th/letter.ts';
import { proof } from '../../renderer/text/th/proof.ts';
import { settings as settingWords } from '../../renderer/text/th/settings.ts';
import type { Client } from '../../shared/contract/client.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { invitationText } from '../helpers/incoming.ts';
import { expectAccessible, type Journey, startAnew, startJourney } from '../helpers/journey.ts';
import { letterPage } from './pages/letter-page.ts';

/** What is typed is saved, checked and shown; a busy machine takes its time. */
const slow = { timeout: 15_000 };

async function startDesk(): Promise<Journey> {
  const journey = await startJourney({ now: '2026-11-17T09:41:00' });
  await journey.page.waitForURL(/#\/setup$/);
  await journey.client.call('office.loadSample', {});
  await startAnew(journey.page, '#/');
  await journey.page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  return journey;
}

async function forwardInvitation(client: Client): Promise<string> {
  const { id: importId } = await client.call('import.startText', { name: 'เชิญประชุม', text: invitationText });
  await expect
    .poll(async () => (await client.call('import.get', { id: importId })).item.state, slow)
    .toBe('ready');
  const { reading } = await client.call('import.get', { id: importId });
  const [letter] = reading.letters;
  const entry = await client.call('register.log', {
    importId,
    letterIndex: letter?.index ?? 1,
    allowSameLetter: true,
    fields: {
      ...emptyEntryFields,
      from: 'จังหวัดอุทัยธานี',
      to: 'นายอำเภอวังหมอก',
      subject: letter?.subject ?? '',
    },
  });
  return (await client.call('letter.forward', { entryId: entry.id })).id;
}

test('what is found is told with its reason, mended by Alt 1, undone by Ctrl Z, or let pass', async () => {
  const { page, client, faults } = await startDesk();
  const id = await forwardInvitation(client);
  await page.goto(`${page.url().split('#')[0]}#/drafts/${id}`);
  const desk = letterPage(page);
  const panel = page.getByRole('region', { name: proof.label });
  await panel.waitFor(slow);
  await desk.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ขอให้พิจรณาตามกฏหมาย');
  const reason = panel.getByRole('button', { name: /^ไม่พบ “พิจรณา” ในคลังคำ/u });
  await reason.waitFor(slow);
  await expect.poll(() => desk.body.locator('.proof-mark').allInnerTexts(), slow).toContain('กฏ');
  await expectAccessible(page);

  await reason.click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('พิจรณา');
  await page.keyboard.press('Alt+Digit1');
  await expect.poll(() => desk.body.textContent(), slow).toContain('ขอให้พิจารณาตามกฏหมาย');
  await reason.waitFor({ state: 'detached', ...slow });
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => desk.body.textContent(), slow).toContain('ขอให้พิจรณาตามกฏหมาย');
  await reason.waitFor(slow);

  // A word of the office's own is doubted no more; what is let pass stays away over a reload.
  const doubted = panel.getByRole('listitem').filter({ hasText: '“พิจรณา”' });
  await doubted.getByRole('button', { name: proof.addWord }).click();
  await reason.waitFor({ state: 'detached', ...slow });
  const misspelt = panel.getByRole('listitem').filter({ hasText: '“กฏ” มักเขียนผิด' });
  await misspelt.getByRole('button', { name: /^ข้าม/u }).click();
  await misspelt.waitFor({ state: 'detached' });
  await page.reload();
  await panel.waitFor(slow);
  await panel.getByRole('button', { name: 'แสดงข้อที่ข้ามไว้ ๑ ข้อ' }).click();
  await misspelt.waitFor(slow);
  expect(faults).toEqual([]);
});

test('a day changed on the way is marked on both sides and mended to the source’s', async () => {
  const { page, client, faults } = await startDesk();
  const id = await forwardInvitation(client);
  const { letter } = await client.call('letter.get', { id });
  const body = letter.body.map((block) => ({
    ...block,
    text: block.text.replace('๒๐ พฤศจิกายน', '๒๗ พฤศจิกายน'),
  }));
  await client.call('letter.save', { id, content: structuredClone({ ...letter, body }) as never });
  await page.goto(`${page.url().split('#')[0]}#/drafts/${id}`);
  const source = page.getByRole('region', { name: words.panes.source }).first();
  await expect
    .poll(() => source.locator('mark.is-changed').allInnerTexts(), slow)
    .toEqual(['๒๐ พฤศจิกายน ๒๕๖๙ (ร่างเขียน ๒๗ พฤศจิกายน ๒๕๖๙)']);
  const panel = page.getByRole('region', { name: proof.label });
  const changed = panel.getByRole('listitem').filter({ hasText: 'ต้นเรื่องเขียน “๒๐ พฤศจิกายน ๒๕๖๙”' });
  await expectAccessible(page);
  await changed.getByRole('button', { name: /^แก้เป็น “๒๐ พฤศจิกายน ๒๕๖๙”/u }).click();
  await expect.poll(() => letterPage(page).body.textContent(), slow).toContain('วันศุกร์ที่ ๒๐ พฤศจิกายน ๒๕๖๙');
  await expect.poll(() => source.locator('mark.is-changed').count(), slow).toBe(0);
  expect(faults).toEqual([]);
});

test('the office’s phrases are kept in the settings, typed by shortcut and chosen by key', async () => {
  const { page, client, faults } = await startDesk();
  await page.goto(`${page.url().split('#')[0]}#/settings/phrases`);
  await page.getByRole('heading', { name: settingWords.part.phrases }).waitFor();
  await page.getByRole('textbox', { name: proof.phrases.text, exact: true }).fill('ให้ถือปฏิบัติโดยเคร่งครัด');
  await page.getByRole('textbox', { name: proof.phrases.shortcut, exact: true }).fill('ถบ');
  await page.getByRole('button', { name: proof.phrases.add }).click();
  await page.getByRole('list', { name: proof.phrases.own }).getByText('ให้ถือปฏิบัติโดยเคร่งครัด').waitFor();
  await page.getByRole('textbox', { name: proof.words.word, exact: true }).fill('หมอกใสโมเดล');
  await page.getByRole('button', { name: proof.words.add }).click();
  await page.getByText('หมอกใสโมเดล', { exact: true }).waitFor();
  await expectAccessible(page);

  const { id } = await client.call('letter.create', { form: 'external' });
  await page.goto(`${page.url().split('#')[0]}#/drafts/${id}`);
  const desk = letterPage(page);
  await desk.body.click();
  await page.keyboard.type('ขอ ถบ ทันที');
  await expect.poll(() => desk.body.textContent()).toContain('ขอ ให้ถือปฏิบัติโดยเคร่งครัด ทันที');
  await page.keyboard.press('Control+Semicolon');
  const menu = page.getByRole('menu', { name: proof.phrases.open });
  await menu.waitFor();
  await expectAccessible(page);
  // The gap of a phrase is where one goes on typing.
  await menu.getByRole('menuitem', { name: 'ตามที่ … นั้น' }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('…');
  await page.keyboard.type('จังหวัดแจ้ง');
  await expect.poll(() => desk.body.textContent()).toContain('ตามที่ จังหวัดแจ้ง นั้น');
  await page.keyboard.press('Control+Semicolon');
  await menu.getByRole('menuitem', { name: 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ' }).click();
  const addressee = page.getByRole('textbox', { name: words.fields.addressee, exact: true });
  await addressee.fill('เจ้าคณะอำเภอวังหมอก');
  // Close and closing line follow the addressee.
  const close = page.getByRole('textbox', { name: words.fields.complimentaryClose, exact: true });
  await expect.poll(() => close.inputValue()).toBe('ขอนมัสการด้วยความเคารพ');
  await expect
    .poll(async () => (await client.call('letter.get', { id })).letter.closingPurpose, slow)
    .toBe('จึงนมัสการมาเพื่อโปรดพิจารณาอนุมัติ');
  expect(faults).toEqual([]);
});
