/** Reads and writes of one letter to many. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ManyPaper } from '../../shared/letter/many.ts';
import type { PaperNames } from '../../shared/letter/papers-around.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { letterReads } from './letters.ts';

/** Asked only of a letter that has its number: before, the draft itself says who it is for. */
export const useManyLetters = (id: string, isAsked: boolean) =>
  useQuery({ ...read('many.list', { id }), enabled: isAsked });
export const useRowPreview = (id: string, row: number, isAsked: boolean) =>
  useQuery({
    ...read('letter.preview', { id, row }),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
export const useIssueEach = () =>
  useWrite('letter.issueEach', { invalidates: [...letterReads, 'many.list', 'dispatch.list'] });
/** Null: it was stopped. */
export const makeMany = (id: string, kind: ManyPaper, withSource = false, names?: PaperNames) =>
  client.call('many.paper', { id, kind, withSource, names });
export const stopMany = (id: string) => client.call('many.stop', { id });
export const useManyAgain = () => useWrite('many.again', { invalidates: ['letter.list', 'app.status'] });

/** How many letters were made together with this one; 1: it stands alone. */
export function useSetSize(id: string, isAsked: boolean): number {
  const made = useManyLetters(id, isAsked).data ?? [];
  return Math.max(1, new Set(made.flatMap(({ letterId }) => letterId ?? [])).size);
}

export type ManyProgress = { readonly done: number; readonly total: number };

/** How far the papers begun from this letter are; null until the first word of them. */
export function useManyProgress(letterId: string): ManyProgress | null {
  const [progress, setProgress] = useState<ManyProgress | null>(null);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.name === 'many.progress' && event.data.letterId === letterId) setProgress(event.data);
      }),
    [letterId],
  );
  return progress;
}
