/** An office with a registrar of secret letters, through the contract; files go in as the registrar's window sends them. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { office } from '../contract/inputs.ts';
import { layNewRegisters } from './new-registers.ts';
import { type StartedOffice, startOffice } from './started-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const passphrase = 'กุญแจของนายทะเบียนลับ';

export type SecretOffice = StartedOffice & { readonly recoveryKey: string };

/** Books open, nothing in them. The key under its passphrase is made once: that takes a second each time. */
export async function secretOffice(): Promise<SecretOffice> {
  made ??= makeOffice();
  const { folder: source, recoveryKey } = await made;
  const folder = await temporaryFolder();
  await cp(source, folder, { recursive: true });
  const started = await startOffice(folder);
  await started.client.call('secret.open', { passphrase: recoveryKey });
  return { ...started, recoveryKey };
}

let made: Promise<{ readonly folder: string; readonly recoveryKey: string }> | null = null;

async function makeOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-secret-'));
  await layNewRegisters(folder);
  const { client, close } = await startOffice(folder);
  await client.call('office.save', office);
  const { recoveryKey } = await client.call('secret.setUp', {
    name: 'นายสมชาย รักษาความลับ',
    passphrase,
  });
  await close();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { folder, recoveryKey };
}

/** As the registrar's window sends a file: held in memory, never in incoming/. */
export async function held(
  { application }: Pick<SecretOffice, 'application'>,
  name: string,
  bytes: Uint8Array,
) {
  return application.uploads.hold(name, new Blob([new Uint8Array(bytes)]).stream());
}

export async function imported(
  { client }: Pick<SecretOffice, 'client'>,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportItem> {
  const uploadId = await client.upload(name, bytes);
  const [started] = await client.call('import.start', { uploadIds: [uploadId] });
  return settled({ client }, started?.id ?? '');
}

export async function settled({ client }: Pick<SecretOffice, 'client'>, id: string): Promise<ImportItem> {
  const deadline = Date.now() + 100_000;
  for (;;) {
    const { item } = await client.call('import.get', { id });
    if (item.secrecyDoubt !== null || (item.state !== 'waiting' && item.state !== 'reading')) return item;
    if (Date.now() > deadline) throw new Error(`still ${item.state}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
