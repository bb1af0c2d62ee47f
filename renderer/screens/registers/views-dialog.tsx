/** Views of the office on one book: filters and columns under a name. One press opens one; the current one is kept. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import type { RegisterView, ShownColumn, ViewFilter } from '../../../shared/register/view.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useRegisterViews, useRemoveView, useSaveView } from '../../queries/register-views.ts';

type Props = {
  readonly book: Book;
  /** As it stands on the screen now. */
  readonly filter: ViewFilter;
  readonly columns: readonly ShownColumn[] | null;
  readonly onOpen: (view: RegisterView) => void;
  readonly onClose: () => void;
};

export function ViewsDialog({ book, filter, columns, onOpen, onClose }: Props) {
  const { t } = useTranslation('registers');
  const views = useRegisterViews(book).data?.views ?? [];
  const save = useSaveView();
  const remove = useRemoveView();
  // Opening a view leaves the dialog: the name begun is there again when one comes back.
  const [name, setName] = useKept<string>(`name of a view of ${book}`, '');
  const wanted = name.trim();
  const isKnown = views.some((view) => view.name === wanted);

  async function keep(): Promise<void> {
    await save.mutateAsync({ book, name: wanted, filter, columns: columns === null ? null : [...columns] });
    setName('');
    showMessage({ tone: 'done', title: t('view.saved', { name: wanted }) });
    onClose();
  }

  return (
    <Dialog
      title={t('view.views')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('view.save')}
          onAnswer={keep}
          heldBack={wanted === '' ? t('view.needName') : null}
        />
      }
    >
      {views.length === 0 ? (
        <p className="soft">{t('view.none')}</p>
      ) : (
        <ul className="view-list" aria-label={t('view.views')}>
          {views.map((view) => (
            <li key={view.id}>
              <Button inDialog onPress={() => onOpen(view)}>
                {view.name}
              </Button>
              <span className="soft">{view.savedBy}</span>
              <Button
                does="registerView.remove"
                inDialog
                size="small"
                tone="quiet"
                icon={X}
                label={t('view.remove', { name: view.name })}
                onPress={() => remove.mutate({ id: view.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('view.name')}
        hint={isKnown ? t('view.replaces') : t('view.nameHint')}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}
