/** The tasks of the backups' thread, each loaded only when it is asked for: a daily backup needs no cipher. */
import type { BringTask } from './bring.ts';
import type { CheckTask } from './check-backup.ts';
import type { CompareTask } from './compare.ts';
import type { MakeTask } from './make-backup.ts';
import type { MirrorTask } from './mirror.ts';

export const work = {
  make: async (task: MakeTask) => (await import('./make-backup.ts')).makeBackup(task),
  mirror: async (task: MirrorTask) => (await import('./mirror.ts')).mirrorBackup(task),
  check: async (task: CheckTask) => (await import('./check-backup.ts')).checkBackup(task),
  recheck: async (task: CheckTask) => {
    const check = await (await import('./check-backup.ts')).checkBackup(task);
    await (await import('./verdict.ts')).keepCheck(task.folder, check);
    return check;
  },
  bring: async (task: BringTask) => (await import('./bring.ts')).bringBackup(task),
  compare: async (task: CompareTask) => (await import('./compare.ts')).compareBackup(task),
  makeKey: async ({ passphrase }: { readonly passphrase: string }) =>
    (await import('./locked.ts')).makeKey(passphrase),
  openKey: async ({ key, passphrase }: { readonly key: string; readonly passphrase: string }) => {
    await (await import('./locked.ts')).openKey(key, passphrase);
    return true;
  },
} as const;

export type Work = typeof work;
