/** The clerk's day (stories/clerk-day.ts) on the headless host in a browser, and on the bundled desktop in its stand-in. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setup as setupWords } from '../../renderer/text/th/setup.ts';
import type {} from '../../renderer/transport/bridge.ts';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import { expectAccessible, startJourney } from '../helpers/journey.ts';
import { startStandIn } from '../helpers/stand-in.ts';
import { clerkDay, type Desk, dayOfTheStory } from './stories/clerk-day.ts';
import { setUpOffice } from './stories/first-run.ts';

/** The books as the wizard's story leaves them. */
const ownOffice = { running: '๓๐๐', number: 'อน ๐๐๒๓.๙/ว ๑๐๑' };
/** The sample office's books stand at these numbers. */
const sampleOffice = { running: '๔๒๑๘', number: 'อน ๐๐๒๓.๙/ว ๑๘๓๗' };

async function tryTheSample({ page }: Pick<Desk, 'page'>): Promise<void> {
  await page.getByRole('button', { name: setupWords.trySample }).click();
  await page.getByText('ข้อมูลตัวอย่าง').first().waitFor();
  await expectAccessible(page);
}

test('from first run to both registers in the browser: a circular comes in and goes out again, numbered', async () => {
  const journey = await startJourney({ now: dayOfTheStory, bundled: true });
  const { page, faults } = journey;
  const desk: Desk = {
    ...journey,
    async savedFile(button) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      return new Uint8Array(await readFile(await (await download).path()));
    },
  };
  await setUpOffice(page);
  await clerkDay(desk, ownOffice);
  expect(faults).toEqual([]);
});

test('the same day passes on the bundled desktop, with the sample office', async () => {
  const { page, fake, faults } = await startStandIn({ now: dayOfTheStory });
  const folder = await mkdtemp(join(tmpdir(), 'saraban-saved-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const desk: Desk = {
    page,
    client: {
      async call<N extends MethodName>(method: N, input: Input<N>) {
        const reply = await page.evaluate(([name, given]) => window.saraban?.call(name, given), [
          method,
          input,
        ] as const);
        expect(reply).toMatchObject({ ok: true });
        return (reply as unknown as { value: Output<N> }).value;
      },
      async download(path) {
        const bytes = await page.evaluate(async (address) => {
          const response = await fetch(address);
          return [...new Uint8Array(await response.arrayBuffer())];
        }, `/${path}`);
        return new Uint8Array(bytes);
      },
    },
    async savedFile(button) {
      const path = join(folder, 'letter.docx');
      fake.answers.saveDialog.push(path);
      await page.getByRole('button', { name: button }).click();
      await expect
        .poll(() =>
          readFile(path).then(
            (bytes) => bytes.length,
            () => 0,
          ),
        )
        .toBeGreaterThan(0);
      return new Uint8Array(await readFile(path));
    },
  };
  await tryTheSample(desk);
  await clerkDay(desk, sampleOffice);
  expect(faults).toEqual([]);
});
