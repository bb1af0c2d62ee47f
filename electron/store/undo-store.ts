/** Taking back and the trash in domain terms. Each writing call is one transaction; files of the vault go after it. */
import type { TrashItem, UndoStep } from '../../shared/register/undo.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { type Connection, transaction } from './database.ts';
import { finishErasures, oweErasures } from './erasures.ts';
import type { Vault } from './file-vault.ts';
import { whenFree } from './long-write.ts';
import type { SettingsFile } from './settings-file.ts';
import { listTrash, removeFromTrash, restoreFromTrash, type TrashKind } from './trash-rows.ts';
import { type IsTheirs, lastUndoStep, type Undone, undoStep } from './undo-steps.ts';

export type UndoStore = {
  /** The newest action that can still be taken back. `isTheirs`: of those that whoever asks may take back. */
  last(at: Date, isTheirs?: IsTheirs): Promise<UndoStep | null>;
  /** Throws `undo-too-late`, `in-use`, or `not-allowed` for a step that is not theirs. */
  undo(
    id: number,
    actor: { readonly at: Date; readonly by: string; readonly reason: string; readonly isTheirs?: IsTheirs },
  ): Promise<Undone>;
};

export type TrashStore = {
  /** Newest first. */
  list(days: number): Promise<readonly TrashItem[]>;
  /** Throws `not-found` or `undo-too-late`. */
  restore(id: string): Promise<{ readonly kind: TrashKind; readonly id: string }>;
  /** Goes for good, its files with it. */
  remove(id: string): Promise<void>;
  /** What lay there longer than so many days goes for good. */
  removeOlder(at: Date, days: number): Promise<void>;
};

export function undoStore(db: Connection): UndoStore {
  return {
    last: async (at, isTheirs) => lastUndoStep(db, at, isTheirs),
    undo: async (id, actor) => transaction(db, () => undoStep(db, id, actor)),
  };
}

/** Removes from the vault what the transaction noted as let go (erasures.ts). Call after it. */
export function fileDropper(
  db: Connection,
  vault: Vault,
  settings: SettingsFile,
): (files: readonly string[]) => Promise<void> {
  return async (files) => {
    if (files.length > 0) await finishErasures(db, vault, settings);
  };
}

export function trashStore(db: Connection, vault: Vault, settings: SettingsFile): TrashStore {
  const drop = fileDropper(db, vault, settings);

  async function forGood(which: Parameters<typeof removeFromTrash>[1]): Promise<void> {
    const files = transaction(db, () => {
      const held = removeFromTrash(db, which);
      oweErasures(db, held);
      return held;
    });
    await drop(files);
  }

  return {
    list: async (days) =>
      listTrash(db).map((item) => ({ ...item, goesOn: dayAfter(new Date(item.at), days) })),
    restore: async (id) => transaction(db, () => restoreFromTrash(db, id)),
    remove: (id) => forGood({ id }),
    async removeOlder(at, days) {
      await whenFree(db);
      await forGood({ before: before(at, days) });
    },
  };
}

const dayMs = 24 * 3600 * 1000;

function before(at: Date, days: number): Date {
  return new Date(at.getTime() - days * dayMs);
}

function dayAfter(at: Date, days: number): string {
  return isoDayOf(new Date(at.getTime() + days * dayMs));
}
