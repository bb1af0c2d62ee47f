/** The office's own Word template by hand: a form of ours as a start, mended, kept, filled, drawn on the desk and printed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { letter as letterWords } from '../../renderer/text/th/letter.ts';
import { templates as words } from '../../renderer/text/th/templates.ts';
import type { Produced } from '../../shared/contract/api.ts';
import { expectAccessible, startAnew, startJourney } from '../helpers/journey.ts';
import { pdfText } from '../helpers/pdf-text.ts';

/** The same file with other words in its text. */
function changed(docx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(from, to);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

test('a broken template says where, a whole one is kept and becomes a draft', async () => {
  const { page, client, folder, faults } = await startJourney({ now: '2026-11-23T09:41:00' });
  await page.waitForURL(/#\/setup$/);
  await client.call('office.loadSample', {});
  await startAnew(page, '#/settings/templates');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.start.save }).click();
  const start = new Uint8Array(await readFile(await (await download).path()));
  await expectAccessible(page);

  const file = join(folder, 'แบบขออนุญาต.docx');
  const dialog = page.getByRole('dialog');
  await writeFile(file, changed(start, '{เนื้อความ}', 'ด้วย {ชื่อผู้ขอ ขออนุญาต'));
  await page.locator('.settings-body input[type=file]').setInputFiles(file);
  await dialog.getByText('ช่องไม่ปิดปีกกา').waitFor();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/template-mistakes.png` });
  await page.keyboard.press('Escape');

  await writeFile(file, changed(start, '{เนื้อความ}', 'ด้วย {ชื่อผู้ขอ} ขออนุญาต'));
  await page.locator('.settings-body input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: words.check.save }).click();
  await page.getByRole('heading', { name: 'แบบขออนุญาต', exact: true }).waitFor();
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/templates.png` });
  await startAnew(page, '#/drafts');
  await page.getByRole('button', { name: letterWords.newLetter.title }).click();
  await expectAccessible(page);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/template-choice.png` });
  await dialog.getByRole('button', { name: 'แบบขออนุญาต' }).click();
  await dialog.getByLabel(words.fill.subject).fill('ขออนุญาตใช้ลานหน้าอำเภอ');
  await dialog.getByLabel(words.fill.addressee).fill('นายอำเภอวังหมอก');
  await dialog.getByLabel('ชื่อผู้ขอ').fill('นายสมชาย ใจดี');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: words.fill.save }).click();
  await page.waitForURL(/#\/drafts\//);
  const filled = page.locator('.draft-fields').getByLabel('ชื่อผู้ขอ');
  await filled.waitFor();
  expect(await filled.inputValue()).toBe('นายสมชาย ใจดี');
  const sheet = page.getByRole('group', { name: 'หน้า ๑ จาก ๑' });
  await sheet.getByText('ด้วย นายสมชาย ใจดี ขออนุญาต').waitFor();
  await expectAccessible(page);
  const printing = page.waitForResponse((reply) => reply.url().endsWith('template.print'));
  await page.getByRole('button', { name: letterWords.actions.pdf }).click();
  const { value } = (await (await printing).json()) as { value: Produced };
  const printed = await pdfText(await client.download(`output/${value.outputId}`));
  expect(printed).toContain('ด้วยนายสมชายใจดีขออนุญาต');
  expect(printed).toContain('ขออนุญาตใช้ลานหน้าอำเภอ');
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/template-desk.png` });
  expect(faults).toEqual([]);
});
