/** The pictures of the letter's pages for everything in the review that shows a piece of them; null: it has none. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { PagePictures } from './page-pictures.ts';

const context = createContext<PagePictures | null>(null);

type Props = {
  /** Makes the service; called anew when it changes. Null while the file is opened, or when there is nothing to see. */
  readonly open: (() => PagePictures) | null;
  readonly children: ReactNode;
};

export function PagePicturesProvider({ open, children }: Props) {
  const [pictures, setPictures] = useState<PagePictures | null>(null);
  useEffect(() => {
    if (open === null) return;
    const opened = open();
    setPictures(opened);
    return () => {
      setPictures(null);
      opened.dispose();
    };
  }, [open]);
  return <context.Provider value={pictures}>{children}</context.Provider>;
}

export function usePagePictures(): PagePictures | null {
  return useContext(context);
}
