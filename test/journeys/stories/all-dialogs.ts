/**
 * The dialogs that no place of all-places.ts shows, each by the presses that open it. `file` is its source under
 * renderer/screens: test/unit/helpers/dialogs.test.ts holds that every dialog of the product is looked at somewhere.
 */
import type { Locator, Page } from 'playwright-core';
import { after } from '../../../renderer/text/th/after.ts';
import { backup } from '../../../renderer/text/th/backup.ts';
import { evidence } from '../../../renderer/text/th/evidence.ts';
import { keeping } from '../../../renderer/text/th/keeping.ts';
import { letter } from '../../../renderer/text/th/letter.ts';
import { minute } from '../../../renderer/text/th/minute.ts';
import { numbers } from '../../../renderer/text/th/numbers.ts';
import { registers } from '../../../renderer/text/th/registers.ts';
import { search } from '../../../renderer/text/th/search.ts';
import { settings } from '../../../renderer/text/th/settings.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { registerPage } from '../pages/register-page.ts';
import { byHand, type DeskInUse, logged } from './desk-in-use.ts';

export type DialogPlace = {
  readonly file: string;
  /** Leaves the dialog open. */
  show(page: Page, desk: DeskInUse): Promise<void>;
};

/** What the dialogs ask about: a loan, a held number, a letter in the trash. */
export async function layOutDialogs(client: Client): Promise<void> {
  const { rows } = await client.call('register.list', {
    book: 'received',
    year: null,
    text: byHand,
    order: 'newest-first',
    offset: 0,
    limit: 1,
  });
  await client.call('loan.lend', { entryId: rows[0]?.id ?? '', ...loan });
  await client.call('number.reserve', {
    ...{ book: 'received', prefixId: null, receivedBookId: null, circular: false, memo: false },
    ...{ count: 1, holder: 'ปลัดอำเภอ', reason: 'รอลงนาม', until: '2026-12-31' },
  });
  const draft = await client.call('letter.create', { form: 'memo' });
  await client.call('letter.remove', { id: draft.id });
}

const loan = {
  borrower: 'นายสมชาย ใจดี',
  borrowerOffice: 'ฝ่ายความมั่นคง',
  receiver: 'นายสมชาย ใจดี',
  permittedBy: 'ปลัดอำเภอ',
  lentOn: '2026-11-16',
  dueOn: '2026-11-30',
  note: '',
};

const held = { name: numbers.reservations.title };

export const allDialogs: readonly DialogPlace[] = [
  by('history/paper-part.tsx', '/history', evidence.paper.compare),
  by('keeping/rules-dialog.tsx', '/keeping/store', keeping.rules.action),
  {
    file: 'keeping/filing-dialog.tsx',
    async show(page) {
      await go(page, '/keeping/store');
      await page.getByRole('main').getByRole('checkbox').last().check({ force: true });
      await press(page, keeping.file.action);
    },
  },
  by('keeping/loan-dialog.tsx', '/keeping/lend', keeping.loans.giveBack),
  {
    file: 'search/save-dialog.tsx',
    async show(page) {
      await go(page, '/search');
      await page.getByRole('searchbox').first().fill('ประชุม');
      await press(page, search.save);
    },
  },
  {
    file: 'search/page-dialog.tsx',
    async show(page) {
      await go(page, '/search');
      await page.getByRole('searchbox').first().fill('จึงเรียน');
      await press(page, /^ดูหน้า/);
    },
  },
  by('trash.tsx', '/trash', new RegExp(`^${evidence.trash.remove}`)),
  many('note', registers.choosing.note),
  many('assign', registers.choosing.assign),
  by('registers/columns-dialog.tsx', '/received', registers.view.columns),
  by('registers/views-dialog.tsx', '/received', registers.view.views),
  by('letter/new-letter-dialog.tsx', '/drafts', letter.list.new),
  {
    file: 'letter/earlier-states.tsx',
    async show(page, desk) {
      await go(page, `/drafts/${desk.signed}`);
      await press(page, letter.states.open);
    },
  },
  ofNumbered('letter/after/answer-dialog.tsx', /^(?:ขอ|รอ)คำตอบ/),
  ofNumbered('letter/after/deadline-dialog.tsx', after.recipients.deadline),
  ofNumbered('letter/after/remind-dialog.tsx', after.recipients.remind),
  inRow('minute/minute-dialog.tsx', minute.open),
  inRow('registers/secrecy-dialog.tsx', registers.secrecy.button),
  inRow('minute/decide-dialog.tsx', minute.decide.open),
  by('numbers/reserve-dialog.tsx', '/numbers', new RegExp(numbers.books.reserve)),
  by('numbers/set-next-dialog.tsx', '/numbers', new RegExp(numbers.books.setNext)),
  by('numbers/received-format-dialog.tsx', '/numbers', /รูปแบบเลขของ ทะเบียนหนังสือรับ/),
  by('numbers/format-dialog.tsx', '/numbers', /รูปแบบเลขของ หนังสือส่ง/),
  inPart('numbers/reservations.tsx', held, numbers.reservations.extend),
  inPart('numbers/reservations.tsx', held, numbers.reservations.release),
  by('office/watched-dialog.tsx', '/settings/watched', settings.watched.choose),
  by('backup/place-dialog.tsx', '/settings/backup', backup.second.choose),
  by('backup/from-folder.tsx', '/settings/backup', backup.from.button),
  by('vault/seal-dialog.tsx', '/settings/backup', backup.vault.seal),
  {
    file: 'help/guide-picture.tsx',
    async show(page) {
      await go(page, '/help/receive');
      await page.locator('button:has(img)').first().click();
    },
  },
];

/** Opened by one button of a screen. */
export function by(
  file: string,
  path: string,
  button: string | RegExp,
): { readonly file: string; show(page: Page): Promise<void> } {
  return {
    file,
    async show(page) {
      await go(page, path);
      await press(page, button);
    },
  };
}

/** By a button beside a letter that has its number. */
function ofNumbered(file: string, button: string | RegExp): DialogPlace {
  return {
    file,
    async show(page, desk) {
      await go(page, `/drafts/${desk.numbered}`);
      await press(page, button);
    },
  };
}

/** By a button of the opened line in the received register. */
function inRow(file: string, button: string): DialogPlace {
  return {
    file,
    async show(page) {
      await go(page, '/received');
      const { row, grid } = registerPage(page, 'received');
      await row(logged).click();
      await pressIn(grid, button);
    },
  };
}

/** By a button of one part of the numbers. */
function inPart(file: string, part: { readonly name: string }, button: string): DialogPlace {
  return {
    file,
    async show(page) {
      await go(page, '/numbers');
      await pressIn(page.getByRole('region', part), button);
    },
  };
}

function many(kind: string, button: string): DialogPlace {
  return {
    file: 'registers/many-dialog.tsx',
    async show(page) {
      await go(page, '/received');
      const { row, grid } = registerPage(page, 'received');
      await row(byHand).waitFor();
      await grid.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await pressIn(page.getByRole('toolbar', { name: registers.choosing.bar }), button);
      if (kind === 'assign') await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  };
}

export async function go(page: Page, path: string): Promise<void> {
  for (let open = 0; open < 3; open += 1) await page.keyboard.press('Escape');
  for (const to of ['/drafts', path])
    await page.evaluate((hash) => {
      window.location.hash = `#${hash}`;
    }, to);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return pressIn(page.locator('body'), name);
}

async function pressIn(place: Locator, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name }).first().click();
  await place.page().getByRole('dialog').or(place.page().getByRole('alertdialog')).last().waitFor();
}
