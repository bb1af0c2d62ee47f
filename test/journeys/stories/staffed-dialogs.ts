/**
 * The dialogs that only an office with users has: its people, its secret books, what may be erased. In this order: the
 * key of the books is shown when they are set up, and their letter is there from then on.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { people } from '../../../renderer/text/th/people.ts';
import { secret } from '../../../renderer/text/th/secret.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { emptySecretFields } from '../../../shared/secret-books/secret.ts';
import { by, go, press } from './all-dialogs.ts';

type StaffedDialog = {
  readonly file: string;
  /** Leaves the dialog open. */
  show(page: Page, client: Client): Promise<void>;
};

/** Whoever sits there is administrator and registrar, and a draft of last spring was never sent. */
export async function layOutStaffed(client: Client, folder: string): Promise<void> {
  const { person } = await client.call('people.status', {});
  if (person === null) throw new Error('nobody sits at the program');
  await client.call('people.save', { ...person, roles: ['administrator', 'registrar'], secret: null });
  const { settings } = await client.call('office.get', {});
  if (settings === null) throw new Error('the desk has no office');
  const addressLines = [...settings.addressLines];
  await client.call('office.save', { ...settings, addressLines, unregisteredDays: 90 });
  const { id } = await client.call('letter.create', { form: 'memo' });
  // The clock of the host does not go back; the days of a draft do.
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  db.prepare("UPDATE letters SET updated_at = '2026-04-01T09:00:00+07:00' WHERE id = ?").run(id);
  db.close();
}

export const staffedDialogs: readonly StaffedDialog[] = [
  by('people/users-part.tsx', '/settings/users', people.office.newKey),
  by('people/person-dialog.tsx', '/settings/users', people.office.add),
  by('people/people-list.tsx', '/settings/users', /^เอา .+ ออก$/),
  by('people/acting-dialog.tsx', '/settings/users', /^ให้ .+ แทนนายอำเภอ$/),
  by('personal/erase-list.tsx', '/settings/personal', /^ลบถาวร/),
  {
    file: 'secret-books/recovery-key-dialog.tsx',
    async show(page) {
      await go(page, '/secret');
      for (const field of [secret.setUp.passphrase, secret.setUp.again])
        await page.getByLabel(field, { exact: true }).fill('กุญแจของนายทะเบียนลับ');
      await press(page, secret.setUp.answer);
    },
  },
  {
    file: 'secret-books/letter-dialog.tsx',
    async show(page, client) {
      const fields = { ...emptySecretFields, from: 'จังหวัดอุทัยธานี', subject: 'แผนรักษาความปลอดภัย' };
      await client.call('secret.register', { book: 'in', secrecy: 'confidential', fields, takeIds: [] });
      await openSecret(page);
    },
  },
  ofSecret('secret-books/correct-dialog.tsx', secret.letter.correct),
  ofSecret('secret-books/end-dialog.tsx', secret.letter.lower),
  by('secret-books/new-dialog.tsx', '/secret', secret.new.title),
  by('secret-books/columns-dialog.tsx', '/secret', secret.columns.open),
  by('secret-books/hand-over-dialog.tsx', '/secret', secret.handOver.open),
];

async function openSecret(page: Page): Promise<void> {
  await go(page, '/secret');
  await press(page, /^เปิดรายการเลขที่/);
}

/** By a button of the opened letter. */
function ofSecret(file: string, button: string): StaffedDialog {
  return {
    file,
    async show(page) {
      await openSecret(page);
      await press(page, button);
    },
  };
}
