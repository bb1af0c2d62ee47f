/**
 * The clerk cuts a file into letters and annexes otherwise than the reader did: what is kept of its pages is understood
 * anew, nothing is read again. The cut, the letters and the review go to the database together.
 */
import type { Checked, ImportDetail } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { isSameCut, type KeptCut, proposedCut, settled } from '../../shared/document/bundle-cut.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import { reviewAfterCut } from '../../shared/register/review-after-cut.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { ReadingQueue } from './reading-queue.ts';

type Cutting = Checked<'import.cut'>;

export function cuttingHandlers(
  around: Surroundings,
  queue: ReadingQueue,
): Pick<RoomHandlers<'import'>, 'import.cut'> {
  const { store, ports } = around;
  return {
    async 'import.cut'(input) {
      const detail = await cutAnew(around, queue, input);
      ports.emit({ name: 'import.changed', data: detail.item });
      return { ...detail, item: queue.withProgress(await store.imports.mustFind(input.id)) };
    },
  };
}

async function cutAnew(
  { store }: Surroundings,
  queue: ReadingQueue,
  { id, cut: wanted, review, asItWas }: Cutting,
): Promise<ImportDetail> {
  const before = await store.imports.reading(id);
  const known = await store.imports.cut(id);
  const proposed = known === null ? proposedCut(before.letters) : known.proposed;
  const given = wanted === null ? null : settled(wanted);
  const cut = given === null || (proposed !== null && isSameCut(given, proposed)) ? null : given;
  const understood = await queue.understand(id, before.pages, cut);
  // A mark of secrecy comes to light when the file is read, not when it is cut.
  if (understood.stub !== null) throw new AppError('secret-not-stored', {});
  const { letters, warnings, letterIndex } = understood;
  const office = await store.settings.read();
  const letter = letters.find(({ index }) => index === letterIndex) ?? letters[0];
  const kept: KeptCut | null =
    cut === null ? null : { ...cut, proposed: understood.proposed ?? proposed, isNewProposal: false };
  const after = { letters, warnings, letterToLog: letterIndex };
  const seen = { ...before, letterToLog: await store.imports.letterToLog(id) };
  const receipt = { office, received: (await store.imports.mustFind(id)).addedAt.slice(0, 10) };
  const carried = review === null || asItWas ? review : reviewAfterCut(review, seen, after, receipt);
  await store.imports.recut(id, {
    cut: kept,
    ...{ letters, warnings, letterIndex, review: carried },
    letter: letter === undefined ? null : entryFieldsFromLetter(letter, office),
  });
  return {
    item: await store.imports.mustFind(id),
    reading: { pages: before.pages, letters, warnings },
    letterToLog: letterIndex,
    cut: kept,
    review: carried,
    reviewRevision: await store.imports.reviewRevision(id),
  };
}
