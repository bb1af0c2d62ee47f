/** Backups: the list, one now, going back to one. */
import { useQuery } from '@tanstack/react-query';
import { methodNames } from '../../shared/contract/api.ts';
import { read, useWrite } from './call.ts';

export const useBackups = () => useQuery(read('backup.list', {}));
export const useMakeBackup = () => useWrite('backup.make', { invalidates: ['backup.list', 'app.status'] });
/** After a restore nothing on the screen is sure any more. */
export const useRestoreBackup = () => useWrite('backup.restore', { invalidates: methodNames });
