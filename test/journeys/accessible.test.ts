/**
 * Every screen, every part of the settings and every dialog, held to WCAG 2.2 A and AA as a clerk may set the desk:
 * light, dark, and with letters twice the size. What a look cannot change is looked at once. On the same walk each is held
 * against the picture that somebody approved.
 */
import { beforeAll, expect, test } from 'vitest';
import { common } from '../../renderer/text/th/common.ts';
import { accessibilityFaults, newDeskPage, startJourney } from '../helpers/journey.ts';
import { runMonkey } from '../helpers/monkey/monkey.ts';
import { normalScreen, pictureBook, wideScreen } from '../helpers/screen-pictures.ts';
import { nameFaults } from '../helpers/spoken-names.ts';
import { allDialogs, layOutDialogs } from './stories/all-dialogs.ts';
import { allPlaces } from './stories/all-places.ts';
import { type DeskInUse, dayOfTheDesk, layOutDesk } from './stories/desk-in-use.ts';
import { keyboardDay } from './stories/keyboard-day.ts';
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

/** Of the monkey. */
const seed = 20_261_116;

const looks: readonly [LookedAt, ...LookedAt[]] = [
  { theme: 'light', textSizePercent: 100, picture: 'light' },
  { theme: 'dark', textSizePercent: 100, rules: ['color-contrast'], picture: 'dark' },
  // Large letters bring tabs and menus in place of columns, and make long what was short.
  { theme: 'light', textSizePercent: 200, rules: rulesOfPlace },
];

const { page, client, host, folder, faults } = await startJourney({
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

/** A look changes no name. */
async function namesOnce(look: LookedAt): Promise<readonly string[]> {
  return look === looks[0] ? nameFaults(page) : [];
}

test('nothing before the clerk’s eyes is out of reach, or looks other than approved, in light, in dark, with letters twice the size', async () => {
  const found: Record<string, unknown> = {};
  for (const { name, show } of allPlaces) {
    await take(page, client, looks[0]);
    await show(page, desk);
    for (const look of looks) {
      await take(page, client, look);
      const here = [...(await accessibilityFaults(page, look.rules)), ...(await namesOnce(look))];
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

test('every other dialog is within reach too, in letters twice the size as well', async () => {
  await layOutDialogs(client);
  const found: Record<string, unknown> = {};
  const [plain, , large] = looks;
  for (const [at, { file, show }] of allDialogs.entries()) {
    await take(page, client, plain);
    await show(page, desk);
    for (const look of [plain, large ?? plain]) {
      await take(page, client, look);
      const here = [...(await accessibilityFaults(page, look.rules)), ...(await namesOnce(look))];
      if (here.length > 0) found[`${at} ${file}, ${look.textSizePercent} %`] = here;
    }
  }
  expect(found).toEqual({});
  expect(faults).toEqual([]);
}, 200_000);

test.each([
  { number: '๐๐๑๗.๒/๖๗๑', textSizePercent: 200, screen: normalScreen },
  { number: '๐๐๑๗.๒/๖๗๒', textSizePercent: 100, screen: wideScreen },
] as const)(
  'a letter comes in, goes out and the book is printed without a mouse, letters at $textSizePercent %',
  async ({ number, textSizePercent, screen }) => {
    await page.setViewportSize(screen);
    await take(page, client, { theme: 'light', textSizePercent });
    await page.goto(`${host.origin}/#/`);
    await page.reload();
    // With large letters the line at the foot keeps its news; its keys work all the same.
    const foot = page.locator('.status').getByRole('button', { name: common.frame.palette });
    await expect.poll(() => foot.isVisible()).toBe(textSizePercent === 100);
    await keyboardDay(page, number);
    expect(faults).toEqual([]);
  },
  100_000,
);

test('random keys and clicks for twenty seconds break nothing and lose no word', async () => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await take(page, client, looks[0]);
  const itsPage = await newDeskPage(browser);
  await itsPage.goto(host.address);
  await itsPage.getByRole('heading', { level: 1 }).waitFor();
  const { faults: broken, lost, acts } = await runMonkey({ page: itsPage, folder, seed, seconds: 20 });
  // `npm run verify:ui -- --seconds 20 --seed S --trace` walks the same way on a desk of its own.
  expect({ seed, broken, lost }).toEqual({ seed, broken: [], lost: [] });
  expect(acts).toBeGreaterThan(5);
}, 120_000);
