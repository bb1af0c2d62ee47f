/**
 * The register scrolled: by the wheel, by the page keys, and by the thumb of its bar from the newest line to the oldest
 * and back. Held against an empty list of the same height in the same browser.
 */
import type { Locator } from 'playwright-core';
import { registers } from '../../renderer/text/th/registers.ts';
import { type Bench, percentile } from './harness.ts';
import type { Cost } from './ui-cost.ts';
import { type Watched, watchFrames } from './ui-frames.ts';
import type { Desk } from './ui-typing.ts';

type Way = {
  readonly steps: number;
  /** Of the main thread, a step: a frame, or two where each step shows nothing but new rows. */
  readonly mostCpuMs: number;
  readonly scroll: (desk: Desk, list: Locator) => Promise<void>;
};

const pauseMs = 25;
const ways: Readonly<Record<'wheel' | 'pages' | 'thumb', Way>> = {
  wheel: { steps: 120, mostCpuMs: 16, scroll: byWheel },
  pages: { steps: 80, mostCpuMs: 33, scroll: byPages },
  thumb: { steps: 80, mostCpuMs: 33, scroll: byThumb },
};

export async function measureScroll(bench: Bench, bare: Desk, desk: Desk): Promise<void> {
  const emptyList = bare.page.locator('#list');
  const grid = desk.page.getByRole('treegrid', { name: registers.title.received });
  for (const [name, way] of Object.entries(ways)) {
    const plain = await scrolled(bare, emptyList, { name: `bare-${name}`, waiting: null, way });
    const ours = await scrolled(desk, grid, { name, waiting: registers.row.loading, way });
    tell(bench, name, { plain, ours, way });
  }
}

type Scrolled = { readonly value: Watched; readonly cost: Cost };
type Asked = { readonly name: string; readonly waiting: string | null; readonly way: Way };

async function scrolled(desk: Desk, list: Locator, { name, waiting, way }: Asked): Promise<Scrolled> {
  await list.focus();
  await desk.page.keyboard.press('Home');
  await desk.page.waitForTimeout(500);
  return desk.meter.around(`scroll-${name}`, () =>
    watchFrames(list, waiting, async () => {
      await way.scroll(desk, list);
      await desk.page.waitForTimeout(300);
    }),
  );
}

type Both = { readonly plain: Scrolled; readonly ours: Scrolled; readonly way: Way };

function tell(bench: Bench, name: string, { plain, ours, way: { steps, mostCpuMs } }: Both): void {
  const { frames, blanks, blankAtRest } = ours.value;
  const slow = percentile(frames, 0.95);
  const perStep = ours.cost.task / steps;
  bench.figure(`${name}_bare_frame_p95_ms`, percentile(plain.value.frames, 0.95));
  bench.target(`${name}_frame_p95_ms`, slow, 'at-most', 34);
  bench.figure(`${name}_frame_longest_ms`, Math.max(...frames));
  bench.figure(
    `${name}_frames_over_32ms_percent`,
    (100 * frames.filter((ms) => ms > 32).length) / frames.length,
  );
  bench.target(`${name}_step_cpu_ms`, perStep, 'at-most', mostCpuMs);
  bench.figure(`${name}_step_script_ms`, ours.cost.script / steps);
  bench.figure(`${name}_step_layout_ms`, ours.cost.layout / steps);
  bench.figure(`${name}_step_cpu_to_bare`, ours.cost.task / plain.cost.task);
  bench.figure(`${name}_longest_blank_ms`, Math.max(0, ...blanks));
  bench.target(`${name}_blank_at_rest_ms`, blankAtRest, 'at-most', 200);
}

async function byWheel({ page }: Desk, list: Locator): Promise<void> {
  const box = await list.boundingBox();
  if (box === null) throw new Error('the list is not in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < ways.wheel.steps; step += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(pauseMs);
  }
}

async function byPages({ page }: Desk): Promise<void> {
  for (let step = 0; step < ways.pages.steps; step += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(pauseMs);
  }
}

/** Down to the end and back to where nobody was yet, with the mouse on the bar itself. */
async function byThumb({ page }: Desk, list: Locator): Promise<void> {
  const box = await list.boundingBox();
  const bar = await list.evaluate((element) => (element as HTMLElement).offsetWidth - element.clientWidth);
  if (box === null || bar < 4) throw new Error('the list has no scroll bar to drag');
  const x = box.x + box.width - bar / 2;
  const [top, bottom] = [box.y + bar + 6, box.y + box.height - bar - 6];
  await page.mouse.move(x, top);
  await page.mouse.down();
  const half = ways.thumb.steps / 2;
  for (let step = 1; step <= ways.thumb.steps; step += 1) {
    const share = step <= half ? step / half : 1 - (step / half - 1) * 0.63;
    await page.mouse.move(x, top + (bottom - top) * share);
    await page.waitForTimeout(pauseMs * 2);
  }
  await page.mouse.up();
}
