/** Backups: how they stand, the list, one now, looking at one again, where they go, going back to one. */
import { useQuery } from '@tanstack/react-query';
import type { Input } from '../../shared/contract/api.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

const lists = ['backup.list', 'backup.status', 'backup.plan', 'app.status'] as const;
/** A stick is plugged in or pulled out without anybody telling. */
const lookEveryMs = 60_000;

export const useBackups = () => useQuery({ ...read('backup.list', {}), refetchInterval: lookEveryMs });
export const useBackupStatus = () => useQuery({ ...read('backup.status', {}), refetchInterval: lookEveryMs });
export const useBackupPlan = () => useQuery(read('backup.plan', {}));
export const useMakeBackup = () => useWrite('backup.make', { invalidates: lists });
export const useCheckBackup = () => useWrite('backup.check', { invalidates: lists });
export const useKeepBackups = () => useWrite('backup.keep', { invalidates: lists });
export const useChooseSecond = () => useWrite('backup.chooseSecond', { invalidates: lists });
/** Asked once `isAsked`; every opening of the dialog compares anew. */
export const useBackupComparison = (input: Input<'backup.compare'>, isAsked: boolean) =>
  useQuery({ ...read('backup.compare', input), enabled: isAsked, staleTime: 0, gcTime: 0, retry: false });
/** After a restore nothing on the screen is sure any more. */
export const useRestoreBackup = () => useWrite('backup.restore', { invalidates: 'all' });
export const useTryPassphrase = () => useWrite('backup.tryPassphrase', { invalidates: [] });

/** Whether backups can lie there; nothing is asked while the field is empty. */
export const useFolderCheck = (folder: string) =>
  useQuery({ ...read('backup.checkFolder', { folder }), enabled: folder !== '', staleTime: 0 });
export const useFoundBackups = (folder: string) =>
  useQuery({ ...read('backup.find', { folder }), enabled: folder !== '', staleTime: 0 });
/** The system's dialog; null where there is none. */
export const chooseFolder = () => client.call('backup.chooseFolder', {});
