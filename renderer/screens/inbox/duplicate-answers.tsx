/** The three answers to two files that seem to be one: keep both, take the new one out, look at the old one. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useKeepBoth } from '../../queries/compare.ts';
import { useDiscardImport } from '../../queries/imports.ts';

type DuplicateAnswersProps = { readonly item: ImportItem; readonly onAnswered?: () => void };

export function DuplicateAnswers({ item, onAnswered }: DuplicateAnswersProps) {
  const { t } = useTranslation('inbox');
  const [, navigate] = useLocation();
  const keep = useKeepBoth();
  const discard = useDiscardImport();
  const entry = item.sameFileAs ?? item.sameLetterAs;
  const keepBoth = () =>
    keep.mutate(
      { id: item.id, keeps: true },
      {
        onSuccess: () => {
          const takeBack = () => keep.mutate({ id: item.id, keeps: false });
          showMessage({
            tone: 'done',
            title: t('keptBoth'),
            slot: 'kept-both',
            actions: [{ label: t('action.undo'), onPress: takeBack }],
          });
          onAnswered?.();
        },
      },
    );
  const takeOut = () =>
    discard.mutate(
      { id: item.id },
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('discarded', { name: item.name }), slot: 'discarded' });
          onAnswered?.();
        },
      },
    );
  return (
    <>
      <Button does="import.keepBoth" onPress={keepBoth}>
        {t('action.keepBoth')}
      </Button>
      <Button does="import.discard" onPress={takeOut}>
        {t('action.keepOut')}
      </Button>
      {entry !== null && (
        <Button onPress={() => navigate(`/received?entry=${entry.entryId}`)}>
          {t('action.showEntry', { ...entry })}
        </Button>
      )}
      {item.sameImportAs !== null && (
        <Button onPress={() => navigate(`/inbox/${item.sameImportAs?.importId}`)}>
          {t('action.openEarlier')}
        </Button>
      )}
    </>
  );
}
