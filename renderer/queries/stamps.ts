/** The receive stamp of one entry: proposal, the page's picture, keeping and making. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Stamp } from '../../shared/register/receive-stamp.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

/** Asked anew whenever the dialog opens: the entry may have been corrected. */
export const useStampDesk = (entryId: string) =>
  useQuery({ ...read('stamp.propose', { entryId }), staleTime: 0, gcTime: 0 });

export const useKeepStamps = () => useWrite('stamp.keep', { invalidates: ['stamp.propose'] });

export const makeStamped = (
  entryId: string,
  stamps: readonly Stamp[],
  onto: 'copy' | 'paper',
  offsetMm: { readonly x: number; readonly y: number },
) => client.call('stamp.make', { entryId, stamps, onto, offsetMm });

export const draftMinuteText = async (entryId: string): Promise<string> =>
  (await client.call('paper.draftMinute', { entryId })).text;

/** The upright page as an address for <img>; null until it is here. A page that cannot be drawn stays blank. */
export function usePagePicture(
  page: { readonly importId: string; readonly number: number } | null,
): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const importId = page?.importId;
  const number = page?.number;
  useEffect(() => {
    if (importId === undefined || number === undefined) return;
    let made: string | null = null;
    let isGone = false;
    client
      .call('import.pagePicture', { id: importId, page: number })
      .then(({ outputId }) => client.download(`output/${outputId}`))
      .then(
        (bytes) => {
          if (isGone) return;
          made = URL.createObjectURL(new Blob([bytes]));
          setUrl(made);
        },
        () => undefined, // the stamp can be placed on the empty sheet as well
      );
    return () => {
      isGone = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [importId, number]);
  return url;
}
