/**
 * Every screen, every part of the settings and every dialog, held to WCAG 2.2 A and AA as a clerk may set the desk:
 * light, dark, and with letters twice the size. What a look cannot change is looked at once. On the same walk each is held
 * against the picture that somebody approved.
 */
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, startJourney } from '../helpers/journey.ts';
import { normalScreen, pictureBook } from '../helpers/screen-pictures.ts';
import { allPlaces } from './stories/all-places.ts';
import { type DeskInUse, dayOfTheDesk, layOutDesk } from './stories/desk-in-use.ts';
import { type Look, take } from './stories/looks.ts';

const rulesOfPlace = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'label',
  'nested-interactive',
];

type LookedAt = Look & {
  /** Of axe's rules those that the look can break; all of A and AA when absent. */
  readonly rules?: readonly string[];
  /** Which of the approved pictures shows the screen so. */
  readonly picture?: 'light' | 'dark';
};

const looks: readonly [LookedAt, ...LookedAt[]] = [
  { theme: 'light', textSizePercent: 100, picture: 'light' },
  { theme: 'dark', textSizePercent: 100, rules: ['color-contrast'], picture: 'dark' },
  // Large letters bring tabs and menus in place of columns, and make long what was short.
  { theme: 'light', textSizePercent: 200, rules: rulesOfPlace },
];

const { page, client, faults } = await startJourney({
  now: dayOfTheDesk,
  bundled: true,
  wholeFile: true,
});
const pictures = await pictureBook(page);
let desk: DeskInUse;

beforeAll(async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(normalScreen);
  await page.clock.setFixedTime(new Date(dayOfTheDesk));
  desk = await layOutDesk(client);
  await page.reload();
});

test('nothing before the clerk’s eyes is out of reach, or looks other than approved, in light, in dark, with letters twice the size', async () => {
  const found: Record<string, unknown> = {};
  for (const { name, show } of allPlaces) {
    await take(page, client, looks[0]);
    await show(page, desk);
    for (const look of looks) {
      await take(page, client, look);
      const here = await accessibilityFaults(page, look.rules);
      if (here.length > 0) found[`${name}, ${look.theme}, ${look.textSizePercent} %`] = here;
      if (look.picture !== undefined) await pictures.compare(name, look.picture);
    }
  }
  expect(found).toEqual({});
  expect(faults).toEqual([]);
  for (const line of pictures.told) console.log(line);
  // Looked at and right? `node test/verify/approve-screens.ts` takes them anew.
  expect(pictures.changed).toEqual([]);
}, 400_000);
