/** Handlers of the audit log: reading it, anchoring it on paper, checking it in the background. */

import { AppError } from '../../shared/contract/errors.ts';
import { heads } from '../../shared/people/role.ts';
import { type UndoStep, usualTrashDays } from '../../shared/register/undo.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { type Desk, deskNow } from '../store/acting.ts';
import { anchorPage } from './anchor-page.ts';
import { createChecks, nextCheckOn } from './checks.ts';

export function evidenceHandlers(around: Surroundings): RoomHandlers<'evidence'> {
  const { store, ports, outputs } = around;
  const checks = createChecks(around);
  return {
    'evidence.log': (filter) => store.evidence.log(filter),
    'evidence.people': () => store.evidence.people(),
    'evidence.status': async () => {
      const last = await store.evidence.lastCheck();
      const failedAt = await checks.failedAt();
      return {
        failedAt,
        running: checks.progress(),
        last: checks.latest() ?? last,
        nextOn: nextCheckOn(last, failedAt, isoDayOf(ports.clock())),
      };
    },
    'evidence.check': async ({ paper }) => {
      await checks.start(paper ?? null);
      return null;
    },
    'evidence.cancel': async () => {
      checks.cancel();
      return null;
    },
    'evidence.anchor': () => store.evidence.keepAnchor(ports.clock()),
    'evidence.anchors': ({ days }) => store.evidence.anchors(days),
    'evidence.print': async ({ days }) => {
      const office = await store.settings.read();
      if (office === null) throw new AppError('no-office', {});
      const anchors = await store.evidence.anchors(days);
      const page = anchorPage({
        anchors,
        officeName: office.officeName,
        printedOn: isoDayOf(ports.clock()),
        isSample: await store.settings.isSample(),
        fonts: await pageFonts(ports.assets),
      });
      const bytes = await ports.printing.pdfFromHtml(page);
      return outputs.add({ name: 'ค่ายืนยันทะเบียน.pdf', mediaType: 'application/pdf', bytes }, null);
    },
  };
}

/** Ctrl Z takes back what the person did, not what somebody did who sat there before. */
function ownSteps(): (step: UndoStep) => boolean {
  const desk = deskNow();
  const isAllowed = allowedSteps();
  return (step) => isAllowed(step) && (desk === null || isOwn(step, desk));
}

function isOwn({ by }: UndoStep, { name }: Desk): boolean {
  return by === name || by.startsWith(`${name} (`);
}

/** Whoever takes a step back needs the right to that step; somebody else's only a head takes back. */
function allowedSteps(): (step: UndoStep) => boolean {
  const desk = deskNow();
  return (step) =>
    desk === null ||
    (desk.may(step.action) && (isOwn(step, desk) || heads.some((role) => desk.roles.includes(role))));
}

/** Taking back, and the trash. */
export function undoHandlers({ store, ports }: Surroundings): RoomHandlers<'undo' | 'trash'> {
  const trashDays = async () => (await store.settings.read())?.trashDays ?? usualTrashDays;

  async function tellRestored({ kind, id }: { readonly kind: 'draft' | 'import'; readonly id: string }) {
    if (kind === 'draft') ports.emit({ name: 'letter.changed', data: { letterId: id } });
    else ports.emit({ name: 'import.changed', data: await store.imports.mustFind(id) });
  }

  return {
    'undo.last': () => store.undo.last(ports.clock(), ownSteps()),
    'undo.apply': async ({ step }) => {
      const office = await store.settings.read();
      const by = office?.clerkName ?? '';
      const reason = office?.language === 'en' ? 'undone' : 'เลิกทำ';
      const done = await store.undo.undo(step, { at: ports.clock(), by, reason, isTheirs: allowedSteps() });
      for (const restored of done.restored) await tellRestored(restored);
      for (const entryId of done.entryIds) {
        const { book } = await store.imports.entry(entryId);
        ports.emit({ name: 'register.changed', data: { book, entryId } });
      }
      for (const letterId of done.letterIds) ports.emit({ name: 'letter.changed', data: { letterId } });
      ports.emit({ name: 'office.changed', data: {} });
      return done.step;
    },
    'trash.list': async () => store.trash.list(await trashDays()),
    'trash.restore': async ({ id }) => {
      await tellRestored(await store.trash.restore(id));
      return null;
    },
    'trash.remove': async ({ id }) => {
      await store.trash.remove(id);
      return null;
    },
  };
}
