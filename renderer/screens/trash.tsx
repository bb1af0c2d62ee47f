/** ถังขยะ: drafts and files taken out, until their day; nothing registered is ever here. */
import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashItem } from '../../shared/register/undo.ts';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { Screen } from '../components/screen.tsx';
import { useRemoveFromTrash, useRestoreFromTrash, useTrash } from '../queries/evidence.ts';
import { useFormat } from '../text/use-format.ts';
import './history/history.css';

export function TrashScreen() {
  const { t } = useTranslation('evidence');
  const trash = useTrash();
  const remove = useRemoveFromTrash();
  const [asked, setAsked] = useState<TrashItem | null>(null);
  const removeAsked = (item: TrashItem) =>
    remove.mutate(
      { id: item.id },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('trash.removed') }),
        onSettled: () => setAsked(null),
      },
    );
  return (
    <Screen title={t('trash.title')} aside={trash.data && t('total', { n: trash.data.length })}>
      <p className="soft">{t('trash.explain')}</p>
      <Loaded query={trash}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={Trash2} title={t('trash.empty')} />
          ) : (
            <ul className="trash-list">
              {items.map((item) => (
                <TrashLine key={item.id} item={item} onRemove={() => setAsked(item)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {asked !== null && (
        <ConfirmDialog
          title={t('trash.removeTitle')}
          answer={t('trash.remove')}
          isPending={remove.isPending}
          onConfirm={() => removeAsked(asked)}
          onClose={() => setAsked(null)}
        >
          {t('trash.removeDetail')}
        </ConfirmDialog>
      )}
    </Screen>
  );
}

function TrashLine({ item, onRemove }: { item: TrashItem; onRemove: () => void }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const restore = useRestoreFromTrash();
  const title = item.title || t('trash.noTitle');
  const bringBack = () =>
    restore.mutate(
      { id: item.id },
      { onSuccess: () => showMessage({ tone: 'done', title: t('trash.restored') }) },
    );
  return (
    <li className="panel pad">
      <span>
        <Chip>{t(`trash.kind.${item.kind}`)}</Chip>
      </span>
      <span>
        <span className="clip2">{title}</span>
        <span className="soft small">
          {t('trash.facts', { at: format.moment(item.at), by: item.by })} ·{' '}
          {t('trash.goes', { day: item.goesOn })}
        </span>
      </span>
      <span className="row">
        <Button
          does="trash.restore"
          size="small"
          icon={ArchiveRestore}
          label={t('trash.restoreOf', { title })}
          isPending={restore.isPending}
          onPress={bringBack}
        >
          {t('trash.restore')}
        </Button>
        <Button does="trash.remove" size="small" label={t('trash.removeOf', { title })} onPress={onRemove}>
          {t('trash.remove')}
        </Button>
      </span>
    </li>
  );
}
