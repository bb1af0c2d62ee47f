/**
 * One import read from its file to its row. What was read waits beside the file in pending/, so that a reading cut off
 * or held back goes on where it was.
 */
import type { PageJournal } from '../store/page-journal.ts';
import { damaged, keepOutcome, reportMissing } from './keep-outcome.ts';
import type { ReadProgress } from './outcome.ts';
import type { BundleOutcome } from './read-bundle.ts';
import { bytesOf, type ReadingDesk, readerOf, tell, withProgress } from './reading-desk.ts';

/** How a reading in hand is called back: `held` after the pages in hand, `killed` at once. */
export type Recall = { readonly held: AbortController; readonly killed: AbortController };

/** A file whose reading ended the whole program this often, without one page read, is not tried again by itself. */
const mostAttempts = 4;
const millisecondsBetweenEvents = 100;

/** Never rejects. `onHandedOut`: no page of it waits for a worker any more. */
export async function readSafely(
  desk: ReadingDesk,
  id: string,
  recall: Recall,
  onHandedOut: () => void,
): Promise<void> {
  try {
    await readImport(desk, id, recall, onHandedOut);
  } catch (error) {
    const isCalledBack = [desk.stopped, recall.held, recall.killed].some(({ signal }) => signal.aborted);
    await afterCallBack(desk, id, recall).catch(() => undefined); // the folder is closing; the next start sorts it out
    if (isCalledBack) return;
    desk.progress.delete(id);
    // Disk full or file gone: the item stays where it is and is taken up at the next start.
    desk.ports.log.error('import not finished', error, { import: id });
  }
}

async function readImport(
  desk: ReadingDesk,
  id: string,
  recall: Recall,
  onHandedOut: () => void,
): Promise<void> {
  const { store } = desk;
  const { isPaused, secrecyDoubt } = await store.imports.mustFind(id);
  if (isPaused || secrecyDoubt !== null) return;
  desk.pace.rest(id);
  const attempts = await store.imports.begin(id);
  if (attempts === null) return; // discarded since it was added
  await tell(desk, id);
  const bytes = await bytesOf(desk, id);
  if (bytes === null) await reportMissing(desk, id);
  else {
    const journal = await store.pending.journal(id);
    const isHopeless = attempts > mostAttempts && journal.finished.size === 0;
    const course: Course = { recall, journal, onHandedOut };
    const outcome = isHopeless ? damaged : await outcomeOf(desk, id, bytes, course);
    desk.progress.delete(id);
    desk.pace.rest(id);
    await keepOutcome(desk, id, bytes, outcome);
    desk.patient.delete(id);
  }
  await tell(desk, id);
}

type Course = {
  readonly recall: Recall;
  readonly journal: PageJournal;
  readonly onHandedOut: () => void;
};

async function outcomeOf(
  desk: ReadingDesk,
  id: string,
  bytes: Uint8Array,
  { recall, journal, onHandedOut }: Course,
): Promise<BundleOutcome> {
  const { store, ports, models } = desk;
  const kill = recall.killed.signal;
  const signal = AbortSignal.any([desk.stopped.signal, recall.held.signal]);
  try {
    const { name } = withProgress(desk, await store.imports.mustFind(id));
    const office = await store.settings.read();
    const files = await readerOf(desk);
    const limits = office === null ? {} : { limits: office.importLimits };
    return await files.read(
      { name, bytes, onProgress: reporter(desk, id), signal, kill, ...limits },
      {
        office,
        isCleared: await store.imports.isSecrecyCleared(id),
        cut: await store.imports.cut(id),
        isPatient: desk.patient.has(id),
        options: { models, secondReader: office?.recognition.secondReader ?? true },
        journal,
        onHandedOut,
        onFault: (message, reason) => ports.log.error(message, reason, { import: id }),
      },
    );
  } catch (error) {
    kill.throwIfAborted();
    signal.throwIfAborted();
    ports.log.error('reading failed', error, { import: id });
    return damaged;
  }
}

function reporter(desk: ReadingDesk, id: string): (now: ReadProgress) => void {
  let last = 0;
  return (now) => {
    desk.progress.set(id, { ...now, secondsLeft: desk.pace.secondsLeft(id, now) });
    if (performance.now() - last < millisecondsBetweenEvents) return;
    last = performance.now();
    void tell(desk, id).catch(() => undefined); // the folder was closed meanwhile; nobody is listening
  };
}

/** The pages read so far stay for the next time; that this time was cut short is not the file's fault. */
async function afterCallBack(desk: ReadingDesk, id: string, { held, killed }: Recall): Promise<void> {
  const { store, stopped, progress, pace } = desk;
  await store.pending.closeJournal(id);
  pace.rest(id);
  const soFar = progress.get(id);
  if (soFar !== undefined) progress.set(id, { ...soFar, secondsLeft: null });
  if (killed.signal.aborted) progress.delete(id);
  else if (stopped.signal.aborted) await store.imports.letWait(id);
  else if (held.signal.aborted) await tell(desk, id);
}
