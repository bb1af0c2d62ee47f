/**
 * Every screen, every part of the settings and every dialog, held to WCAG 2.2 A and AA as a clerk may set the desk:
 * light, dark, and with letters twice the size. What a look cannot change is looked at once.
 */
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, startJourney } from '../helpers/journey.ts';
import { allPlaces } from './stories/all-places.ts';
import { type DeskInUse, dayOfTheDesk, layOutDesk } from './stories/desk-in-use.ts';

const rulesOfPlace = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'label',
  'nested-interactive',
];

type Look = {
  readonly theme: 'light' | 'dark';
  readonly textSizePercent: 100 | 200;
  /** Of axe's rules those that the look can break; all of A and AA when absent. */
  readonly rules?: readonly string[];
};

const looks: readonly [Look, ...Look[]] = [
  { theme: 'light', textSizePercent: 100 },
  { theme: 'dark', textSizePercent: 100, rules: ['color-contrast'] },
  // Large letters bring tabs and menus in place of columns, and make long what was short.
  { theme: 'light', textSizePercent: 200, rules: rulesOfPlace },
];

const { page, client, faults } = await startJourney({ now: dayOfTheDesk, bundled: true, wholeFile: true });
let desk: DeskInUse;

beforeAll(async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  desk = await layOutDesk(client);
  await page.reload();
});

test('nothing before the clerk’s eyes is out of reach, in light, in dark, with letters twice the size', async () => {
  const found: Record<string, unknown> = {};
  for (const { name, show } of allPlaces) {
    await take(looks[0]);
    await show(page, desk);
    for (const look of looks) {
      await take(look);
      const here = await accessibilityFaults(page, look.rules);
      if (here.length > 0) found[`${name}, ${look.theme}, ${look.textSizePercent} %`] = here;
    }
  }
  expect(found).toEqual({});
  expect(faults).toEqual([]);
}, 400_000);

/** As from the settings: the page hears of it and changes under whatever is open. */
async function take({ theme, textSizePercent }: Look): Promise<void> {
  const { settings } = await client.call('office.get', {});
  if (settings === null) throw new Error('the desk has no office');
  if (settings.theme !== theme || settings.textSizePercent !== textSizePercent) {
    const addressLines = [...settings.addressLines];
    await client.call('office.save', { ...settings, addressLines, theme, textSizePercent });
  }
  const worn = `html[data-theme="${theme}"][style*="font-size: ${textSizePercent}%"]`;
  await page.locator(worn).waitFor({ state: 'attached' });
}
