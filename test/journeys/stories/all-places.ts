/** Everything a clerk can have before the eyes: each screen, each part of the settings, each dialog; how to get there. */
import type { Locator, Page } from 'playwright-core';
import { after } from '../../../renderer/text/th/after.ts';
import { common } from '../../../renderer/text/th/common.ts';
import { deadlines } from '../../../renderer/text/th/deadlines.ts';
import { evidence } from '../../../renderer/text/th/evidence.ts';
import { exchange } from '../../../renderer/text/th/exchange.ts';
import { help } from '../../../renderer/text/th/help.ts';
import { inbox } from '../../../renderer/text/th/inbox.ts';
import { keeping } from '../../../renderer/text/th/keeping.ts';
import { letter } from '../../../renderer/text/th/letter.ts';
import { minute } from '../../../renderer/text/th/minute.ts';
import { numbers } from '../../../renderer/text/th/numbers.ts';
import { palette } from '../../../renderer/text/th/palette.ts';
import { registers } from '../../../renderer/text/th/registers.ts';
import { review as reviewText } from '../../../renderer/text/th/review.ts';
import { search } from '../../../renderer/text/th/search.ts';
import { secret } from '../../../renderer/text/th/secret.ts';
import { settings } from '../../../renderer/text/th/settings.ts';
import { setup } from '../../../renderer/text/th/setup.ts';
import { stamp } from '../../../renderer/text/th/stamp.ts';
import { statistics } from '../../../renderer/text/th/statistics.ts';
import type { Book } from '../../../shared/register/entry.ts';
import { asLatinKeys } from '../../../shared/thai/keyboard-layout.ts';
import { letterPage } from '../pages/letter-page.ts';
import { type RegisterPage, registerPage } from '../pages/register-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { byHand, type DeskInUse, forwarded, logged } from './desk-in-use.ts';

export type Place = { readonly name: string; show(page: Page, desk: DeskInUse): Promise<void> };

const wizardSteps = ['office', 'numbers', 'signatories', 'recipients', 'page'] as const;
const settingsParts = [
  ...wizardSteps,
  'groups',
  'desk',
  'watched',
  'users',
  'personal',
  'update',
  'backup',
  'sample',
  'about',
] as const;
const keepingParts = ['store', 'lend', 'destroy', 'handOver'] as const;

/** The register as evidence: found, counted, proved, brought in and out. */
const registerWork = [
  { path: '/search', title: search.title },
  { path: '/numbers', title: numbers.title },
  { path: '/exchange', title: exchange.title },
  { path: '/statistics', title: statistics.title },
  { path: '/history', title: evidence.title },
  { path: '/trash', title: evidence.trash.title },
  { path: '/secret', title: secret.title },
] as const;

export const allPlaces: readonly Place[] = [
  { name: 'home', show: (page) => screen(page, '/', common.place.home) },
  ...wizardSteps.map((step, index) => wizardPlace(step, index)),
  ...inboxPlaces(),
  ...reviewPlaces(),
  { name: 'drafts', show: (page) => screen(page, '/drafts', letter.list.title) },
  { name: 'waiting for answers', show: (page) => screen(page, '/waiting', after.waiting.title) },
  ...deadlinePlaces(),
  ...letterPlaces(),
  ...registerPlaces('received'),
  ...registerPlaces('sent'),
  ...registerDialogs(),
  ...keepingParts.map((part) => ({
    name: `keeping: ${part}`,
    show: (page: Page) => screen(page, `/keeping/${part}`, keeping.title),
  })),
  { name: 'keeping: a loan card', show: openLoanCard },
  ...registerWork.map(({ path, title }) => ({
    name: path.slice(1),
    show: (page: Page) => screen(page, path, title),
  })),
  ...settingsParts.map((part) => ({
    name: `settings: ${part}`,
    show: (page: Page) => openSettings(page, part),
  })),
  ...settingsDialogs(),
  { name: 'palette', show: (page) => openPalette(page, 'ประชุม') },
  { name: 'palette: the other keyboard layout', show: (page) => openPalette(page, asLatinKeys('ประชุม')) },
  {
    name: 'help: found',
    async show(page) {
      await screen(page, '/help/doubts', help.title);
      await page.getByRole('searchbox', { name: help.search }).fill('จองเลข');
      await page.getByText(/พบ [๐-๙]+ หัวข้อ/).waitFor();
    },
  },
  {
    name: 'help: beside the screen',
    async show(page) {
      await screen(page, '/', common.place.home);
      await page.keyboard.press('F1');
      await dialog(page);
      await page.getByRole('heading', { name: 'วันแรก' }).waitFor();
    },
  },
  {
    name: 'keys',
    async show(page) {
      await screen(page, '/', common.place.home);
      await page.keyboard.press('Control+/');
      await dialog(page);
    },
  },
];

/** From wherever the page is, by way of the first screen: nothing of the last place stays open. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Escape'); // what lies over the first screen stays when one goes there
  await setAddress(page, '/');
  await page.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
  await setAddress(page, path);
}

function setAddress(page: Page, path: string): Promise<void> {
  return page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
}

async function screen(page: Page, path: string, title: string): Promise<void> {
  await goTo(page, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function dialog(page: Page): Promise<Locator> {
  const shown = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await shown.last().waitFor();
  return shown.last();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

async function openLoanCard(page: Page): Promise<void> {
  await screen(page, '/keeping/lend', keeping.title);
  await press(page, keeping.lend.action);
  await dialog(page);
}

async function openPalette(page: Page, words: string): Promise<void> {
  await screen(page, '/', common.place.home);
  const box = page.getByRole('combobox', { name: palette.box });
  if (!(await box.isVisible())) await page.keyboard.press('Control+k');
  await box.fill(words);
  await page.getByText(`ค้น “${words}”`).waitFor();
  await page.getByRole('status').filter({ hasText: 'รายการ' }).waitFor();
}

/** A button that opens a dialog. */
async function ask(page: Page, name: string | RegExp): Promise<Locator> {
  await press(page, name);
  return dialog(page);
}

function wizardPlace(step: (typeof wizardSteps)[number], index: number): Place {
  return {
    name: `wizard: ${step}`,
    async show(page) {
      await goTo(page, '/setup');
      for (const passed of wizardSteps.slice(0, index)) {
        await page.getByRole('heading', { level: 1, name: setup.heading[passed] }).waitFor();
        await press(page, setup.skip);
      }
      await page.getByRole('heading', { level: 1, name: setup.heading[step] }).waitFor();
    },
  };
}

function inboxPlaces(): readonly Place[] {
  const rows = ['รอตรวจ.pdf', 'อีกฉบับ.txt', 'สแกน.png', 'ลับ', 'เสีย.pdf', 'ไฟล์เดิม.pdf'];
  const open = (page: Page) => screen(page, '/inbox', inbox.title);
  return [
    ...rows.map((_, index) => ({
      name: `inbox: row ${index + 1}`,
      async show(page: Page) {
        await open(page);
        const queue = page.getByRole('listbox', { name: inbox.queue });
        await queue.getByRole('option').nth(index).click();
        await page.getByRole('complementary', { name: inbox.detail.label }).waitFor();
      },
    })),
    {
      name: 'inbox: paste',
      async show(page) {
        await open(page);
        await ask(page, inbox.drop.pasteText);
      },
    },
  ];
}

function reviewPlaces(): readonly Place[] {
  const open = async (page: Page, id: string) => {
    await goTo(page, `/inbox/${id}`);
    const review = new ReviewPage(page);
    await review.waitUntilOpen();
    return review;
  };
  return [
    {
      name: 'review: doubts',
      async show(page, desk) {
        const review = await open(page, desk.read);
        await review.documentPage.locator('canvas[data-drawn]').first().waitFor();
        await page.keyboard.press('F8');
      },
    },
    {
      name: 'review: pieces of a scan',
      async show(page, desk) {
        const review = await open(page, desk.scan);
        await page.getByRole('button', { name: reviewText.evidence.all }).click();
        await review.fields.locator('canvas[data-drawn]').first().waitFor();
      },
    },
    { name: 'review: picture', show: async (page, desk) => void (await open(page, desk.picture)) },
    {
      name: 'review: same letter',
      async show(page, desk) {
        const review = await open(page, desk.sameLetter);
        await review.keepEveryDoubt();
        await page.keyboard.press('Control+Enter');
        await dialog(page);
      },
    },
  ];
}

function deadlinePlaces(): readonly Place[] {
  const open = (page: Page) => screen(page, '/deadlines', deadlines.title);
  return [
    { name: 'deadlines', show: open },
    {
      name: 'deadlines: a new one',
      async show(page) {
        await open(page);
        await ask(page, deadlines.add);
      },
    },
    { name: 'before the chief', show: (page) => screen(page, '/decisions', minute.list.title) },
    {
      name: 'before the chief: a decision',
      async show(page) {
        await screen(page, '/decisions', minute.list.title);
        await ask(page, minute.decide.open);
      },
    },
  ];
}

function letterPlaces(): readonly Place[] {
  const open = async (page: Page, id: string) => {
    await goTo(page, `/drafts/${id}`);
    const { body, preview } = letterPage(page);
    await body.waitFor();
    await preview.locator('svg').first().waitFor({ state: 'attached' });
  };
  const openNumbered = async (page: Page, id: string) => {
    await goTo(page, `/drafts/${id}`);
    await page.getByRole('grid', { name: after.recipients.label }).waitFor();
    await letterPage(page).preview.locator('svg').first().waitFor({ state: 'attached' });
  };
  return [
    { name: 'letter: draft', show: (page, desk) => open(page, desk.draft) },
    { name: 'letter: for signature', show: (page, desk) => open(page, desk.proposed) },
    { name: 'letter: signed', show: (page, desk) => open(page, desk.signed) },
    { name: 'letter: numbered', show: (page, desk) => openNumbered(page, desk.numbered) },
    {
      name: 'letter: text of a numbered one',
      async show(page, desk) {
        await openNumbered(page, desk.numbered);
        await press(page, letter.panes.showText);
        await letterPage(page).body.waitFor();
      },
    },
    {
      name: 'letter: envelopes',
      async show(page, desk) {
        await openNumbered(page, desk.numbered);
        await ask(page, after.send.envelopes);
        await page.locator('.envelope-preview canvas[data-drawn]').waitFor();
      },
    },
    {
      name: 'letter: recipients',
      async show(page, desk) {
        await open(page, desk.draft);
        await ask(page, letter.fields.chooseRecipients);
      },
    },
    {
      name: 'letter: remove',
      async show(page, desk) {
        await open(page, desk.draft);
        await ask(page, letter.actions.remove);
      },
    },
    {
      name: 'letter: issue',
      async show(page, desk) {
        await open(page, desk.signed);
        await ask(page, letter.actions.issue);
      },
    },
    {
      name: 'letter: revise',
      async show(page, desk) {
        await openNumbered(page, desk.numbered);
        await ask(page, letter.actions.revise);
      },
    },
  ];
}

async function openRegister(page: Page, book: Book): Promise<RegisterPage> {
  await screen(page, `/${book}`, registers.title[book]);
  const register = registerPage(page, book);
  await register.row('อน').waitFor();
  return register;
}

function registerPlaces(book: Book): readonly Place[] {
  return [
    { name: `${book}: list`, show: async (page) => void (await openRegister(page, book)) },
    {
      name: `${book}: history`,
      async show(page) {
        const register = await openRegister(page, book);
        await register.row(book === 'received' ? logged : forwarded).click();
        await page.getByText(registers.history.entered[book], { exact: true }).first().waitFor();
      },
    },
    {
      name: `${book}: entry by hand, calendar`,
      async show(page) {
        await openRegister(page, book);
        const entry = await ask(page, registers.add[book]);
        await entry.getByRole('button', { name: common.date.openCalendar }).first().click();
        await page.getByRole('grid').waitFor();
      },
    },
  ];
}

/** What both books have alike, looked at in one of them. */
function registerDialogs(): readonly Place[] {
  const acts = ['correct', 'annotate', 'void'] as const;
  return [
    ...acts.map((act) => ({
      name: `register: ${act}`,
      async show(page: Page) {
        const register = await openRegister(page, 'received');
        await register.act(byHand, act);
        await dialog(page);
      },
    })),
    {
      name: 'register: receive stamp',
      async show(page) {
        const register = await openRegister(page, 'received');
        await register.row(logged).click();
        await ask(page, stamp.open);
        await page.locator('.placed-stamp').waitFor();
        await page.getByRole('dialog').locator('canvas[data-drawn], img').first().waitFor();
      },
    },
    {
      name: 'register: print',
      async show(page) {
        await openRegister(page, 'sent');
        await ask(page, registers.print);
      },
    },
    {
      name: 'register: filters',
      async show(page) {
        await openRegister(page, 'received');
        await press(page, registers.filters.more);
        await press(page, new RegExp(registers.filters.urgency));
        await page.getByRole('listbox').waitFor();
      },
    },
    {
      name: 'register: nothing found',
      async show(page) {
        const register = await openRegister(page, 'received');
        await register.search('ไม่มีคำนี้ในทะเบียน');
        await page.getByRole('heading', { name: /ไม่มีคำนี้ในทะเบียน/ }).waitFor();
      },
    },
  ];
}

async function openSettings(page: Page, part: (typeof settingsParts)[number]): Promise<void> {
  await goTo(page, `/settings/${part}`);
  await page.getByRole('heading', { level: 2, name: settings.part[part] }).waitFor();
}

function settingsDialogs(): readonly Place[] {
  const asked = (part: (typeof settingsParts)[number], button: string | RegExp): Place => ({
    name: `settings: ${part}, ${String(button)}`,
    async show(page) {
      await openSettings(page, part);
      await ask(page, button);
    },
  });
  return [
    asked('recipients', settings.recipients.add),
    asked('recipients', /^แก้ไข /),
    asked('recipients', /^ลบ /),
    asked('recipients', settings.recipients.import),
    asked('groups', settings.groups.add),
    asked('groups', /^ลบ /),
    {
      name: 'settings: backup, going back',
      async show(page) {
        await openSettings(page, 'backup');
        const asks = await ask(page, /^เรียกคืน/);
        await asks.getByRole('table').waitFor();
      },
    },
    asked('sample', settings.sample.remove),
  ];
}
