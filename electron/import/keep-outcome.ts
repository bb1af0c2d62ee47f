/** What a reading came to, put where it belongs: the vault and the queue's row, a stub alone, or the clerk's answer. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileKind, SecretStub } from '../../shared/document/import-item.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { BundleOutcome } from './read-bundle.ts';
import { type ReadingDesk, withProgress } from './reading-desk.ts';
import { sealForRegistrar } from './seal-for-registrar.ts';
import { leaveNothing, tieToLine } from './tie-to-line.ts';

type OpenOutcome = Exclude<BundleOutcome, { state: 'secret' }>;

export const damaged = {
  state: 'damaged',
  kind: 'unknown',
  reading: { pages: [], letters: [], warnings: [] },
  letterIndex: null,
} as const satisfies BundleOutcome;

export async function keepOutcome(
  desk: ReadingDesk,
  id: string,
  bytes: Uint8Array,
  outcome: BundleOutcome,
): Promise<void> {
  const { store } = desk;
  if (outcome.state !== 'secret') return keepOpen(desk, id, bytes, outcome);
  if (outcome.isCertain) return leaveStub(desk, id, outcome.kind, outcome.stub);
  await store.pending.closeJournal(id);
  await store.imports.askSecrecy(id, outcome.kind, outcome.stub);
}

/** The vault first, the row second, the pending copy last: a crash in between loses nothing and repeats harmlessly. */
async function keepOpen(
  desk: ReadingDesk,
  id: string,
  bytes: Uint8Array,
  { state, kind, reading, letterIndex, ...outcome }: OpenOutcome,
): Promise<void> {
  const { store } = desk;
  const letter = reading.letters.find(({ index }) => index === letterIndex) ?? reading.letters[0];
  const { name } = withProgress(desk, await store.imports.mustFind(id));
  const fileId = await store.vault.put(bytes);
  const isKept = await store.imports.finish(id, {
    name,
    state,
    kind,
    fileId,
    reading,
    letterIndex,
    proposed: outcome.proposed ?? null,
    marks: outcome.marks ?? [],
    letter: letter === undefined ? null : entryFieldsFromLetter(letter, await store.settings.read()),
  });
  // It was there already, and went with another import that was discarded just before this one was written down:
  // who asked before the row stood has removed it by the next turn.
  await nextTurn();
  if (isKept && !(await store.vault.has(fileId))) await store.vault.put(bytes);
  await store.pending.remove(id);
  // Discarded while it was being read.
  if (!isKept) await store.keeping.finishErasures();
  if (isKept && state === 'ready' && (await store.attaching.wanted(id)) !== null) await tieToLine(desk, id);
}

/** Of a secret letter: after the call nothing but the stub is on the disk, nor, once a page in hand is done, in memory. */
export async function leaveStub(
  desk: ReadingDesk,
  id: string,
  kind: FileKind,
  stub: SecretStub,
): Promise<void> {
  const { store } = desk;
  if ((await store.attaching.wanted(id)) === null) {
    await sealForRegistrar(desk, id, stub);
    await store.imports.markSecret(id, kind, stub);
  } else await leaveNothing(desk, id);
  await store.pending.remove(id);
  desk.seen.lookAway(id);
  (await desk.reader)?.forget();
  // Read again from the vault by a reader that knows more than the one that let it in.
  await store.keeping.finishErasures();
}

/** A restored copy knows of files that were still waiting when it was made; they are not in it. */
export async function reportMissing(desk: ReadingDesk, id: string): Promise<void> {
  const { store } = desk;
  const { name } = withProgress(desk, await store.imports.mustFind(id));
  const { state, kind, reading, letterIndex } = damaged;
  await store.imports.finish(id, { name, state, kind, reading, letterIndex, fileId: null, letter: null });
}
