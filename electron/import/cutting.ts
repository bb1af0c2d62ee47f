/**
 * The clerk cuts a file into letters and annexes otherwise than the reader did: what is kept of its pages is understood
 * anew, nothing is read again. The cut, the letters and the review go to the database together.
 */
import type { Checked } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import {
  type BundleCut,
  isSameCut,
  type KeptCut,
  proposedCut,
  settled,
  startOfLetter,
} from '../../shared/document/bundle-cut.ts';
import { touchesLogged, withKeptNumbers } from '../../shared/document/cut-logged.ts';
import { lettersLeft } from '../../shared/document/letters-left.ts';
import type { Reading } from '../../shared/document/reading.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import { reviewAfterCut } from '../../shared/register/review-after-cut.ts';
import { writtenOf } from '../../shared/register/running.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { detailOf } from './looking.ts';
import type { ReadingQueue } from './reading-queue.ts';
import type { Understanding } from './understand.ts';

type Cutting = Checked<'import.cut'>;
type Opened = Exclude<Understanding, { readonly isCertain: boolean }>;

export function cuttingHandlers(
  around: Surroundings,
  queue: ReadingQueue,
): Pick<RoomHandlers<'import'>, 'import.cut'> {
  const { store, ports } = around;
  return {
    async 'import.cut'(input) {
      await cutAnew(around, queue, input);
      const detail = await detailOf(store, queue, input.id);
      ports.emit({ name: 'import.changed', data: detail.item });
      return detail;
    },
  };
}

async function cutAnew(
  { store }: Surroundings,
  queue: ReadingQueue,
  { id, cut: wanted, review, asItWas }: Cutting,
): Promise<void> {
  const { imports } = store;
  const before = await imports.reading(id);
  const known = await imports.cut(id);
  const entries = await imports.entries(id);
  const dropped = await imports.dropped(id);
  const read = proposedCut(before.letters);
  const proposed = known === null ? read : known.proposed;
  const given = wanted === null ? null : settled(wanted);
  const cut = given === null || (proposed !== null && isSameCut(given, proposed)) ? null : given;
  const understood = await queue.understand(id, before.pages, cut);
  if (understood.stub !== null) {
    // The file cannot go while a letter of it stands in the register.
    if (entries.length > 0) throw new AppError('secret-not-stored', {});
    return imports.askSecrecyAgain(id, understood.stub);
  }
  refuseTouched(before, known ?? read, cut ?? proposedCut(understood.letters), entries);
  const { letters, warnings, letterIndex } = besideLogged(understood, before, entries, dropped);
  const office = await store.settings.read();
  const letter = letters.find(({ index }) => index === letterIndex) ?? letters[0];
  const kept: KeptCut | null =
    cut === null ? null : { ...cut, proposed: understood.proposed ?? proposed, isNewProposal: false };
  const after = { letters, warnings, letterToLog: letterIndex };
  const seen = { ...before, letterToLog: await imports.letterToLog(id) };
  const item = await imports.mustFind(id);
  const receipt = { office, received: item.addedAt.slice(0, 10) };
  const carried = review === null || asItWas ? review : reviewAfterCut(review, seen, after, receipt);
  await imports.recut(id, {
    cut: kept,
    ...{ letters, warnings, letterIndex, review: carried },
    letter: letter === undefined ? null : entryFieldsFromLetter(letter, office),
    entryId: entries.at(-1)?.id ?? null,
  });
}

/** A letter that has its number stays as it was entered; the others may be cut. */
function refuseTouched(
  { letters }: Pick<Reading, 'letters'>,
  before: BundleCut,
  after: BundleCut,
  entries: readonly RegisterEntry[],
): void {
  for (const entry of entries) {
    const letter = letters.find(({ index }) => index === entry.letterIndex);
    if (letter !== undefined && !touchesLogged(before, after, [startOfLetter(letter)])) continue;
    const [running, year] = [String(writtenOf(entry)), String(entry.year)];
    throw new AppError('already-logged', { running, year });
  }
}

/** What is understood anew, with the letters that have their number still called as their lines call them. */
function besideLogged(
  understood: Opened,
  { letters }: Pick<Reading, 'letters'>,
  entries: readonly RegisterEntry[],
  dropped: readonly string[],
): Pick<Opened, 'letters' | 'warnings' | 'letterIndex'> {
  if (entries.length === 0) return understood;
  const logged = entries.map(({ letterIndex }) => letterIndex);
  const kept = new Map(
    letters
      .filter(({ index }) => logged.includes(index))
      .map((letter) => [startOfLetter(letter), letter.index]),
  );
  const named = withKeptNumbers(understood, kept, startOfLetter);
  return { ...named, letterIndex: lettersLeft(named.letters, { logged, dropped })[0]?.index ?? null };
}
