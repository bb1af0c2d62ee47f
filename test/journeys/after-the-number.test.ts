/** A letter that has its number goes out: files, envelopes, ticks, reminder; and the receive stamp on the letter it came from. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { after as words } from '../../renderer/text/th/after.ts';
import { stamp as stampWords } from '../../renderer/text/th/stamp.ts';
import type { Client } from '../../shared/contract/client.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { inkBox, isStampInk } from '../helpers/stamp-ink.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url));
const slow = { timeout: 60_000 };

/** The sample office has received a letter, forwarded it and given the number. */
async function issued(client: Client): Promise<{ readonly id: string; readonly entryId: string }> {
  await client.call('office.loadSample', {});
  const uploadId = await client.upload('letter.pdf', new Uint8Array(await readFile(fixture('letter.pdf'))));
  const [item] = await client.call('import.start', { uploadIds: [uploadId] });
  const importId = item?.id ?? '';
  const stateOf = async () => (await client.call('import.get', { id: importId })).item.state;
  await expect.poll(stateOf, slow).not.toMatch(/waiting|reading/);
  const fields = {
    ...emptyEntryFields,
    documentNumber: 'อน ๐๐๒๓.๓/ว ๙๙',
    from: 'จังหวัด',
    subject: 'การประชุม',
  };
  const { id: entryId } = await client.call('register.log', {
    importId,
    letterIndex: null,
    fields,
    allowSameLetter: true,
  });
  const { id } = await client.call('letter.forward', { entryId });
  await client.call('letter.setState', { id, state: 'for-signature' });
  await client.call('letter.setState', { id, state: 'signed' });
  await client.call('letter.issue', { id, date: '2026-11-16' });
  return { id, entryId };
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const coming = page.waitForEvent('download', slow);
  await press();
  return new Uint8Array(await readFile(await (await coming).path()));
}

test('an issued letter gets its files, goes out, is ticked by keys and reminds those who have not answered', async () => {
  const { page, client, host, faults } = await startJourney({ now: '2026-11-16T09:41:00' });
  await page.waitForURL(/#\/setup$/); // the first run opens by itself; only then the desk is asked for
  const { id } = await issued(client);
  // Not by a link: the desk that knows of no office yet would lead back to the wizard.
  await startAnew(page, `#/drafts/${id}`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const files = async () =>
    (await client.call('letterFile.list', { letterId: id })).map(({ kind, name }) => `${kind}: ${name}`);

  const inputs = page.locator('.file-drop input[type=file]');
  await inputs.nth(0).setInputFiles(fixture('scan-without-text.pdf'));
  await page.getByText('scan-without-text.pdf').first().waitFor();
  await inputs.nth(1).setInputFiles([fixture('page.png'), fixture('letter.pdf')]);
  await button(words.files.up.replace('{{name}}', 'letter.pdf')).click();
  await expect
    .poll(files)
    .toEqual(['signed-scan: scan-without-text.pdf', 'enclosure: letter.pdf', 'enclosure: page.png']);
  await expectAccessible(page);
  const post = await downloaded(page, () => button(words.send.pdf).click());
  expect(Buffer.from(post.subarray(0, 5)).toString()).toBe('%PDF-');

  const grid = page.getByRole('grid', { name: words.recipients.label });
  const { name = '' } = (await client.call('dispatch.list', { letterId: id }))[1] ?? {};
  await grid.getByRole('checkbox', { name: words.recipients.tick.sent.replace('{{name}}', name) }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const second = async () => (await client.call('dispatch.list', { letterId: id }))[1];
  await expect.poll(second).toMatchObject({ receivedAt: expect.any(String), repliedAt: null });

  await button(words.recipients.deadline).click();
  await page.getByRole('textbox', { name: words.edit.deadline }).fill('๑๐ พ.ย. ๒๕๖๙');
  await page.keyboard.press('Enter');
  await page.locator('.recipient-grid .is-late').first().waitFor();

  await button(words.send.envelopes).click();
  await page.locator('.envelope-preview canvas[data-drawn]').waitFor(slow);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.goto(`${host.origin}/#/waiting`);
  await button(words.recipients.remind).click();
  await button(words.remind.make).click();
  await expect.poll(() => page.url()).toMatch(new RegExp(`/drafts/(?!${id})`));
  const drafts = await client.call('letter.list', { includeSent: false });
  const { number } = (await client.call('letter.get', { id })).letter;
  const draftId = drafts.find(({ state }) => state === 'draft')?.id ?? '';
  const { letter: reminder } = await client.call('letter.get', { id: draftId });
  expect(reminder.references.join()).toContain(number);
  expect(faults).toEqual([]);
});

test('the receive stamp is moved by keys and by dragging, and falls where it was put', async () => {
  const { page, client, faults } = await startJourney({ now: '2026-11-16T09:41:00' });
  await page.waitForURL(/#\/setup$/); // the first run opens by itself; only then the desk is asked for
  const { entryId } = await issued(client);
  await startAnew(page, `#/received/entry/${entryId}`);
  await page.getByRole('button', { name: stampWords.open }).waitFor();
  await page.keyboard.press('Control+E');
  const placed = page.locator('.placed-stamp');
  await page.locator('.stamp-board img').waitFor(slow);
  const { stamps } = await client.call('stamp.propose', { entryId });
  await placed.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expectAccessible(page);
  const copy = await downloaded(page, () => page.getByRole('button', { name: stampWords.save }).click());
  const [proposed] = stamps;
  const [kept] = (await client.call('stamp.propose', { entryId })).stamps;
  expect(kept).toMatchObject({ x: (proposed?.x ?? 0) - 1, y: (proposed?.y ?? 0) + 10 });
  const ink = await inkBox(copy, 1, isStampInk);
  expect(ink?.left).toBeCloseTo(kept?.x ?? 0, 0);
  expect(ink?.top).toBeCloseTo(kept?.y ?? 0, 0);

  const box = await placed.boundingBox();
  if (box === null) throw new Error('the stamp is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x - box.width / 2, box.y + 5 + box.height, { steps: 5 });
  await page.mouse.up();
  await downloaded(page, () => page.getByRole('button', { name: stampWords.save }).click());
  const [dragged] = (await client.call('stamp.propose', { entryId })).stamps;
  expect(dragged?.x).toBeCloseTo((kept?.x ?? 0) - 50, -1);
  expect(dragged?.y).toBeCloseTo((kept?.y ?? 0) + 25, -1);
  expect(faults).toEqual([]);
});
