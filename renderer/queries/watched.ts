/** The scanner's folder: how it stands, whether one could be it, choosing one. */
import { useQuery } from '@tanstack/react-query';
import type { AfterTaking } from '../../shared/document/watched.ts';
import { read, useWrite } from './call.ts';

export const useWatched = () => useQuery(read('import.watched', {}));
/** Nothing is asked while the field is empty. */
export const useWatchedCheck = (folder: string, after: AfterTaking) =>
  useQuery({ ...read('import.checkWatched', { folder, after }), enabled: folder !== '', staleTime: 0 });
export const useWatch = () => useWrite('import.watch', { invalidates: ['import.watched'] });
