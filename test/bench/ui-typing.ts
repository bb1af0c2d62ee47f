/**
 * Typing with a full register behind: in the register's search, in the palette, in the form of a paper letter and in the
 * body of a draft. Held against a plain field and a plain editable text of the same browser.
 */
import type { Locator, Page } from 'playwright-core';
import { letter } from '../../renderer/text/th/letter.ts';
import { palette } from '../../renderer/text/th/palette.ts';
import { registers } from '../../renderer/text/th/registers.ts';
import { type Bench, median, percentile } from './harness.ts';
import { keyTimes } from './ui-clock.ts';
import type { Meter } from './ui-cost.ts';

const words = 'การประชุมน้ำท่วมหมู่บ้าน';
const mostMs = 50;
/** Half of it: an office's machine is slower, and the picture has to be drawn too. */
const mostCpuMs = 25;

export type Desk = { readonly page: Page; readonly meter: Meter };

export async function measureTyping(bench: Bench, bare: Desk, desk: Desk, draftId: string): Promise<void> {
  const { page } = desk;
  const field = await typeInto(bench, bare, 'bare_field', bare.page.getByRole('textbox', { name: 'field' }));
  const text = await typeInto(bench, bare, 'bare_text', bare.page.getByRole('textbox', { name: 'text' }));

  const search = page.getByRole('searchbox', { name: registers.search });
  await typeInto(bench, desk, 'filter', search, field);
  await search.fill('');

  await page.keyboard.press('Control+k');
  await typeInto(bench, desk, 'palette', page.getByRole('combobox', { name: palette.box }), field);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+n');
  const form = page.getByRole('dialog', { name: registers.entry.titleReceived });
  await typeInto(bench, desk, 'form', form.getByRole('textbox', { name: registers.entry.subject }), field);
  await page.keyboard.press('Escape');

  await page.evaluate((id) => {
    location.hash = `#/drafts/${id}`;
  }, draftId);
  await page.getByRole('region', { name: letter.panes.preview }).first().locator('svg').first().waitFor();
  await typeInto(bench, desk, 'letter', page.getByRole('textbox', { name: letter.body }), text);
}

/** Answers what a key cost, for the others to be held against. */
async function typeInto(
  bench: Bench,
  { page, meter }: Desk,
  name: string,
  field: Locator,
  bareCpu?: number,
): Promise<number> {
  await field.click();
  const { value: times, cost } = await meter.around(`key-${name}`, () => keyTimes(page, field, words));
  const perKey = cost.task / words.length;
  const slow = percentile(times, 0.95);
  bench.figure(`key_${name}_median_ms`, median(times));
  if (bareCpu === undefined) {
    bench.figure(`key_${name}_p95_ms`, slow);
    bench.figure(`key_${name}_cpu_ms`, perKey);
    return perKey;
  }
  bench.target(`key_${name}_p95_ms`, slow, 'at-most', mostMs);
  bench.target(`key_${name}_cpu_ms`, perKey, 'at-most', mostCpuMs);
  bench.figure(`key_${name}_script_ms`, cost.script / words.length);
  bench.figure(`key_${name}_layout_ms`, cost.layout / words.length);
  bench.figure(`key_${name}_cpu_to_bare`, perKey / bareCpu);
  return perKey;
}
