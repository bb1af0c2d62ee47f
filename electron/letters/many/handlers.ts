/** Calls about one letter to many: its table, the letters it makes, and their papers. */
import { assertNever } from '../../../shared/assert-never.ts';
import type { Checked } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { letterContent } from '../../../shared/contract/schemas.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../shared/letter/many.ts';
import type { MergeTable } from '../../../shared/letter/merge.ts';
import type { PaperNames } from '../../../shared/letter/papers-around.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import type { Actor } from '../../store/letter-rows.ts';
import type { Store } from '../../store/store.ts';
import { desk } from '../desk.ts';
import { postOf } from '../going-out/post.ts';
import { lettersOf } from './letters-of.ts';
import { mergeTable, tableOfRecipients } from './merge-table.ts';
import { paperOfMany } from './papers-of-many.ts';
import { postOfMany } from './post-of-many.ts';
import { createRuns } from './runs.ts';
import { slipsOfMany } from './slips-of-many.ts';

export function manyHandlers(around: Surroundings): RoomHandlers<'many'> {
  const { store, ports } = around;
  const runs = createRuns();
  return {
    'many.table': (input) => tableOf(around, input),
    'many.list': async ({ id }) => {
      const { letters } = await lettersOf(store, await store.letters.get(id));
      return Promise.all(
        letters.map(async ({ letterId, toPrint, deadline, email }) => ({
          letterId,
          number: toPrint.number,
          addressee: toPrint.content.addressee,
          deadline,
          email,
          isSigned: letterId !== null && (await postOf(around, letterId)).signed.length > 0,
        })),
      );
    },
    'many.paper': async ({ id, kind, withSource = false, names }) => {
      const letter = await store.letters.get(id);
      return runs.run(await store.letters.firstOfSet(id), (signal) =>
        producedOf(around, letter, { kind, withSource, names, signal }),
      );
    },
    'many.stop': async ({ id }) => {
      runs.stop(await store.letters.firstOfSet(id));
      return null;
    },
    'many.again': async ({ id }) => {
      const { actor } = await desk(around);
      const letter = await draftAgain(store, id, actor);
      ports.emit({ name: 'letter.changed', data: { letterId: letter.id } });
      return letter;
    },
  };
}

type Wanted = {
  readonly kind: ManyPaper;
  readonly withSource: boolean;
  readonly names: PaperNames | undefined;
  readonly signal: AbortSignal;
};

function producedOf(around: Surroundings, letter: Letter, { kind, withSource, names, signal }: Wanted) {
  switch (kind) {
    case 'post':
    case 'mail':
      return postOfMany(around, letter, kind, withSource, signal);
    case 'delivery-book':
    case 'receipts':
    case 'reply-forms':
      return slipsOfMany(around, letter, kind, signal);
    default:
      return paperOfMany(around, letter, kind, signal, names);
  }
}

/** The text with its fields and its table, as a draft of today: the day is given anew, and so is the source. */
async function draftAgain(store: Store, id: string, actor: Actor): Promise<Letter> {
  const letter = await store.letters.get(id);
  const kept = (await store.letters.setDraft(id)) ?? (letter.merge === null ? null : letter);
  if (kept === null) throw new AppError('not-found', { what: 'letter' });
  return store.letters.create({
    ...actor,
    content: { ...letterContent.parse(kept), date: null },
    sourceEntryId: null,
    sourceImportId: null,
    sourceLetterIndex: null,
    isSample: letter.isSample,
  });
}

async function tableOf(
  { store, uploads, foreign }: Surroundings,
  input: Checked<'many.table'>,
): Promise<MergeTable> {
  if (input.from === 'recipients') {
    const chosen = new Set(input.recipientIds);
    return tableOfRecipients((await store.office.listRecipients()).filter(({ id }) => chosen.has(id)));
  }
  switch (input.from) {
    case 'pasted':
      // heavy, and not needed to start
      return mergeTable((await import('../../transfer/table-file.ts')).readTableText(input.text));
    case 'file': {
      const bytes = await uploads.read(input.uploadId);
      const unreadable = new AppError('table-unreadable', { row: '1' });
      const table = mergeTable(await foreign.ask('table', { bytes }, unreadable));
      await uploads.drop(input.uploadId);
      return table;
    }
    default:
      return assertNever(input);
  }
}
