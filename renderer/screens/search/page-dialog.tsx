/** The page on which the words were found, as it looks. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Working } from '../../components/loaded.tsx';
import { showError } from '../../queries/call.ts';
import { pagePicture } from '../../queries/imports.ts';
import { deliverPath } from '../../queries/output.ts';

export type ShownPage = { readonly entry: RegisterEntry; readonly page: number };

export function PageDialog({ page: { entry, page }, onClose }: { page: ShownPage; onClose: () => void }) {
  const { t } = useTranslation('search');
  const { fileId } = entry;
  const title = t('pageTitle', { page, subject: entry.subject });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width="52rem"
      isText
      footer={
        <>
          {fileId !== null && (
            <Button
              inDialog
              onPress={() =>
                void deliverPath(`file/${fileId}`, `${entry.year}-${entry.running}`, 'open').catch(showError)
              }
            >
              {t('openFile')}
            </Button>
          )}
          <Button inDialog tone="main" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <PagePicture importId={entry.importId ?? ''} fileId={fileId} page={page} title={title} />
    </Dialog>
  );
}

type PictureProps = {
  readonly importId: string;
  readonly fileId: string | null;
  readonly page: number;
  readonly title: string;
};

function PagePicture({ importId, fileId, page, title }: PictureProps) {
  const { t } = useTranslation('search');
  // Without the file itself in its place: a PDF is no picture.
  const picture = useQuery(pagePicture({ id: importId, fileId: page > 1 ? fileId : null }, page));
  const [address, setAddress] = useState<string | null>(null);
  const blob = picture.data;
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([blob]));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (picture.isError) return <p>{t('pageMissing')}</p>;
  if (address === null) return <Working />;
  return <img className="hit-page" src={address} alt={title} />;
}
