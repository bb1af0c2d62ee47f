/** Newer versions: where they are looked for, looking, saving. */
import { useQuery } from '@tanstack/react-query';
import { read, useWrite } from './call.ts';

export const useUpdates = () => useQuery(read('update.status', {}));
export const useChooseUpdates = () => useWrite('update.choose', { invalidates: ['update.status'] });
export const useLookForUpdate = () => useWrite('update.look', { invalidates: ['update.status'] });
export const useSaveUpdate = () => useWrite('update.save', { invalidates: ['update.status'] });
