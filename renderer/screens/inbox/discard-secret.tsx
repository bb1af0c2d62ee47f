/** A file that the clerk sees to be classified: gone at once, past the trash (rules §13.9). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { useEraseImport } from '../../queries/imports.ts';

export function DiscardSecret({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('evidence');
  const discard = useEraseImport();
  const [isAsking, setIsAsking] = useState(false);
  const discardNow = () =>
    discard.mutate(
      { id: item.id },
      {
        onSuccess: () => showMessage({ tone: 'info', title: t('trash.removed'), slot: 'discarded' }),
        onSettled: () => setIsAsking(false),
      },
    );
  return (
    <>
      <Button does="import.erase" tone="quiet" onPress={() => setIsAsking(true)}>
        {t('trash.secret')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('trash.removeTitle')}
          answer={t('trash.remove')}
          isPending={discard.isPending}
          onConfirm={discardNow}
          onClose={() => setIsAsking(false)}
        >
          {t('trash.secretDetail')}
        </ConfirmDialog>
      )}
    </>
  );
}
