/** Calls about one letter to many: its table, the letters it makes, and their papers. */
import { assertNever } from '../../../shared/assert-never.ts';
import type { Checked } from '../../../shared/contract/api.ts';
import type { MergeTable } from '../../../shared/letter/merge.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { lettersOf } from './letters-of.ts';
import { mergeTable, tableOfRecipients } from './merge-table.ts';
import { paperOfMany } from './papers-of-many.ts';

export function manyHandlers(around: Surroundings): RoomHandlers<'many'> {
  const { store } = around;
  return {
    'many.table': (input) => tableOf(around, input),
    'many.list': async ({ id }) => {
      const { letters } = await lettersOf(store, await store.letters.get(id));
      return letters.map(({ letterId, toPrint, deadline }) => ({
        letterId,
        number: toPrint.number,
        addressee: toPrint.content.addressee,
        deadline,
      }));
    },
    'many.paper': async ({ id, kind }) => paperOfMany(around, await store.letters.get(id), kind),
  };
}

async function tableOf({ store, uploads }: Surroundings, input: Checked<'many.table'>): Promise<MergeTable> {
  if (input.from === 'recipients') {
    const chosen = new Set(input.recipientIds);
    return tableOfRecipients((await store.office.listRecipients()).filter(({ id }) => chosen.has(id)));
  }
  const { readTableFile, readTableText } = await import('../../transfer/table-file.ts'); // heavy, and not needed to start
  switch (input.from) {
    case 'pasted':
      return mergeTable(readTableText(input.text));
    case 'file': {
      const table = mergeTable(await readTableFile(await uploads.read(input.uploadId)));
      await uploads.drop(input.uploadId);
      return table;
    }
    default:
      return assertNever(input);
  }
}
