/** Scans of a paper book whose names carry numbers: which line each belongs to, and what goes to the inbox instead. */

import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { ScanMatch, ScanOutcome } from '../../shared/contract/exchange-schemas.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { readScanName } from '../../shared/register/scan-name.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

/** How files are taken in: given by the import room. */
export type ScanIntake = {
  readonly toInbox: (input: { uploadIds: string[] }) => Promise<readonly ImportItem[]>;
  readonly takeForLine: (uploadId: string, entryId: string) => Promise<ImportItem>;
};

export function scanHandlers(around: Surroundings, intake: ScanIntake) {
  const { store, ports } = around;
  return {
    'exchange.matchScans': async (input) => {
      const seen = new Set<string>();
      const matches: ScanMatch[] = [];
      for (const uploadId of input.uploadIds) matches.push(await matchOf(around, uploadId, input, seen));
      return matches;
    },
    'exchange.attachScans': async ({ attach, toInbox }) => {
      if ((await store.settings.read()) === null) throw new AppError('no-office', {});
      const outcomes: ScanOutcome[] = [];
      for (const { uploadId, entryId } of attach)
        outcomes.push(await orFailed(around, uploadId, () => sendToLine(around, intake, uploadId, entryId)));
      for (const uploadId of toInbox)
        outcomes.push(
          await orFailed(around, uploadId, async () => {
            const [item] = await intake.toInbox({ uploadIds: [uploadId] });
            return { uploadId, outcome: 'in-inbox', importId: item?.id ?? null };
          }),
        );
      return outcomes;
    },
    'exchange.scanStates': ({ importIds }) => store.attaching.states(importIds),
    'exchange.attachUnread': async ({ importId }) => {
      const tied = await store.attaching.attach(importId, ports.clock());
      if (typeof tied === 'string') return { outcome: tied };
      ports.emit({ name: 'register.changed', data: { book: tied.book, entryId: tied.id } });
      ports.emit({ name: 'import.changed', data: await store.imports.mustFind(importId) });
      return { outcome: 'attached' as const };
    },
  } satisfies Partial<RoomHandlers<'exchange'>>;
}

/** What speaks against the line now is said before its file is taken in. */
async function sendToLine(
  { store }: Surroundings,
  { takeForLine }: ScanIntake,
  uploadId: string,
  entryId: string,
): Promise<ScanOutcome> {
  const refusal = await store.attaching.refusal(entryId);
  if (refusal !== null) return { uploadId, outcome: refusal, importId: null };
  const { id } = await takeForLine(uploadId, entryId);
  return { uploadId, outcome: 'reading', importId: id };
}

/** One file that cannot be taken in stops no other. */
async function orFailed(
  { ports }: Surroundings,
  uploadId: string,
  take: () => Promise<ScanOutcome>,
): Promise<ScanOutcome> {
  try {
    return await take();
  } catch (error) {
    ports.log.error('scan not taken in', error, { upload: uploadId });
    return { uploadId, outcome: 'failed', importId: null };
  }
}

async function matchOf(
  { store, uploads }: Surroundings,
  uploadId: string,
  { book, year }: Checked<'exchange.matchScans'>,
  seen: Set<string>,
): Promise<ScanMatch> {
  const { name, size } = await uploads.find(uploadId);
  const match = async (outcome: ScanMatch['outcome'], entry: RegisterEntry | null): Promise<ScanMatch> => ({
    uploadId,
    name,
    bytes: size,
    outcome,
    isYearClosed: entry !== null && (await store.attaching.isYearClosed(entry.year)),
    entry: entry === null ? null : shown(entry),
  });
  const said = readScanName(name);
  if (said === null) return match('no-number', null);
  const named = { book: said.book ?? book, running: said.running, year: said.year ?? year };
  const circular = named.book === 'sent' && said.circular;
  const [entry, ...others] = await store.attaching.byNumber({ ...named, circular });
  if (entry === undefined) return match('no-entry', null);
  if (others.length > 0) return match('several', entry);
  const refusal = await store.attaching.refusal(entry.id);
  if (refusal !== null) return match(refusal, entry);
  if (seen.has(entry.id)) return match('twice', entry);
  seen.add(entry.id);
  return match('attach', entry);
}

function shown({ id, book, year, running, subject }: RegisterEntry): ScanMatch['entry'] {
  return { id, book, year, running, subject };
}
