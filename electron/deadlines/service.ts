/** Handlers of the board of deadlines: who acts and when comes from here, the rules from the store. */
import { AppError } from '../../shared/contract/errors.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { ownListOutput } from '../transfer/list-output.ts';
import { actorOf } from './actor.ts';

export function deadlineHandlers(around: Surroundings): RoomHandlers<'deadline'> {
  const { store, ports } = around;
  const announce = () => ports.emit({ name: 'deadline.changed', data: {} });
  return {
    'deadline.board': () => store.deadlines.board(ports.clock()),
    'deadline.ofEntry': ({ id }) => store.deadlines.ofEntry(id),
    'deadline.add': async (input) => {
      await actorOf(around);
      const added = await store.deadlines.add(input, await store.settings.isSample());
      announce();
      return added;
    },
    'deadline.change': async ({ id, changes, reason }) => {
      const changed = await store.deadlines.change({ id, changes, reason }, await actorOf(around));
      if (changed.isMain && changed.letter !== null)
        ports.emit({
          name: 'register.changed',
          data: { book: 'received', entryId: changed.letter.entryId },
        });
      announce();
      return changed;
    },
    'deadline.settle': async (input) => {
      const settled = await store.deadlines.settle(input, await actorOf(around));
      announce();
      return settled;
    },
    'deadline.print': async ({ assignee, idNumbers }) => {
      const settings = await store.settings.read();
      if (settings === null) throw new AppError('no-office', {});
      const today = isoDayOf(ports.clock());
      const { boardPage } = await import('./board-page.ts');
      const paper = {
        officeName: settings.officeName,
        holidays: settings.holidays ?? [],
        isSample: await store.settings.isSample(),
        assignee,
        today,
        fonts: await pageFonts(ports.assets),
      };
      const board = await store.deadlines.board(ports.clock());
      const name = `กำหนดเวลา ${formatShortThaiDate(today)}`;
      const make = async (safe: typeof board) => {
        const bytes = await ports.printing.pdfFromHtml(boardPage(safe, paper));
        return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes };
      };
      return ownListOutput(around, name, board, { idNumbers, make });
    },
  };
}
