/** The clerk's minute on a received letter: what is proposed, and the sheet of it. */
import { useQuery } from '@tanstack/react-query';
import type { ClerkMinute } from '../../shared/letter/clerk-minute.ts';
import { client } from '../api.ts';
import { read } from './call.ts';

/** Asked anew whenever the dialog opens: the entry may have been corrected. */
export const useDraftMinute = (entryId: string) =>
  useQuery({ ...read('paper.draftMinute', { entryId }), staleTime: 0, gcTime: 0 });

export const makeMinute = (entryId: string, minute: ClerkMinute, as: 'pdf' | 'docx') =>
  client.call('paper.minute', { entryId, as, minute: { ...minute, through: [...minute.through] } });
