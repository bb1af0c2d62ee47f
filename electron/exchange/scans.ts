/** Scans of a paper book whose names carry numbers: which line each belongs to, and what goes to the inbox instead. */

import { readFile } from 'node:fs/promises';
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ScanMatch } from '../../shared/contract/exchange-schemas.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { readScanName } from '../../shared/register/scan-name.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

/** How files reach the inbox: a handler of the import room. */
export type ToInbox = (input: { uploadIds: string[] }) => Promise<readonly unknown[]>;

export function scanHandlers(around: Surroundings, toInbox: ToInbox) {
  const { store, ports, uploads } = around;
  return {
    'exchange.matchScans': async (input) => {
      const seen = new Set<string>();
      const matches: ScanMatch[] = [];
      for (const uploadId of input.uploadIds) matches.push(await matchOf(around, uploadId, input, seen));
      return matches;
    },
    'exchange.attachScans': async ({ attach, toInbox: rest }) => {
      const settings = await store.settings.read();
      if (settings === null) throw new AppError('no-office', {});
      const actor = { at: ports.clock(), by: settings.clerkName };
      for (const { uploadId, entryId } of attach) {
        const { name, path } = await uploads.find(uploadId);
        const fileId = await store.vault.put(await readFile(path));
        const entry = await store.attaching.attach(entryId, { fileId, name }, actor);
        await uploads.drop(uploadId);
        ports.emit({ name: 'register.changed', data: { book: entry.book, entryId } });
      }
      for (let at = 0; at < rest.length; at += inboxAtOnce)
        await toInbox({ uploadIds: rest.slice(at, at + inboxAtOnce) });
      return { attached: attach.length, inInbox: rest.length };
    },
  } satisfies Partial<RoomHandlers<'exchange'>>;
}

/** As many as one call of the import room takes. */
const inboxAtOnce = 500;

async function matchOf(
  { store, uploads }: Surroundings,
  uploadId: string,
  { book, year }: Checked<'exchange.matchScans'>,
  seen: Set<string>,
): Promise<ScanMatch> {
  const { name, size } = await uploads.find(uploadId);
  const match = (outcome: ScanMatch['outcome'], entry: RegisterEntry | null): ScanMatch => ({
    uploadId,
    name,
    bytes: size,
    outcome,
    entry: entry === null ? null : shown(entry),
  });
  const said = readScanName(name);
  if (said === null) return match('no-number', null);
  const named = { book: said.book ?? book, running: said.running, year: said.year ?? year };
  const circular = named.book === 'sent' && said.circular;
  const [entry, ...others] = await store.attaching.byNumber({ ...named, circular });
  if (entry === undefined) return match('no-entry', null);
  if (others.length > 0) return match('several', entry);
  if (entry.secrecy !== null) return match('classified', entry);
  if (entry.fileId !== null) return match('has-file', entry);
  if (seen.has(entry.id)) return match('twice', entry);
  seen.add(entry.id);
  return match('attach', entry);
}

function shown({ id, book, year, running, subject }: RegisterEntry): ScanMatch['entry'] {
  return { id, book, year, running, subject };
}
