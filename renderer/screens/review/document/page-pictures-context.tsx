/** The pictures of the letter's pages for everything in the review that shows a piece of them; null: it has none. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import type { PagePictures } from './page-pictures.ts';

type Offered = {
  readonly pictures: PagePictures | null;
  readonly has: boolean;
  readonly pages: readonly ReadPage[];
};

const context = createContext<Offered>({ pictures: null, has: false, pages: [] });

type Props = {
  /** Makes the service; called anew when it changes. Null while the file is opened, or when there is nothing to see. */
  readonly openPictures: (() => PagePictures) | null;
  /** There are pictures, now or as soon as the file is open. */
  readonly hasPictures: boolean;
  /** As they were read. */
  readonly pages: readonly ReadPage[];
  readonly children: ReactNode;
};

export function PagePicturesProvider({ openPictures, hasPictures, pages, children }: Props) {
  const [pictures, setPictures] = useState<PagePictures | null>(null);
  useEffect(() => {
    if (openPictures === null) return;
    const opened = openPictures();
    setPictures(opened);
    return () => {
      setPictures(null);
      opened.dispose();
    };
  }, [openPictures]);
  const offered = useMemo(() => ({ pictures, has: hasPictures, pages }), [pictures, hasPictures, pages]);
  return <context.Provider value={offered}>{children}</context.Provider>;
}

/** Null: none, or not opened yet. */
export function usePagePictures(): PagePictures | null {
  return useContext(context).pictures;
}

/** Whether room is to be kept for pieces of pages: what stands below must not jump when the file has been opened. */
export function useHasPictures(): boolean {
  return useContext(context).has;
}

/** Null: nobody has read the page. */
export function useReadPage(number: number): ReadPage | null {
  return useContext(context).pages.find(({ page }) => page === number) ?? null;
}
