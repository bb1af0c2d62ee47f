/** A page of an import as a picture, turned upright by the host; words stand in where there is none. */
import { useQuery } from '@tanstack/react-query';
import { FileX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagePicture } from '../../queries/imports.ts';

type PagePictureProps = {
  readonly importId: string;
  readonly page: number;
  /** Null: only the host's own picture will do. */
  readonly fileId?: string | null;
  readonly alt: string;
};

export function PagePicture({ importId, page, fileId = null, alt }: PagePictureProps) {
  const { data, isError } = useQuery(pagePicture({ id: importId, fileId }, page));
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(new Blob([data]));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (isError) return <NoPicture />;
  return url === null ? <div className="first-page" /> : <img className="first-page" src={url} alt={alt} />;
}

export function NoPicture() {
  const { t } = useTranslation('inbox');
  return (
    <div className="first-page none">
      <FileX aria-hidden="true" />
      <span className="small soft">{t('detail.noPicture')}</span>
    </div>
  );
}

/** Of a page that has words and no picture; reached by Tab, since it may be longer than its place. */
export function PageWords({ words, label }: { readonly words: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
    <section className="first-page words" aria-label={label} tabIndex={0}>
      {words}
    </section>
  );
}
