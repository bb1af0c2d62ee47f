/** The two buttons by which a book is looked at otherwise: its columns, and views kept under a name. */
import { Bookmark, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import type { RegisterView, ShownColumn, ViewFilter } from '../../../shared/register/view.ts';
import { Button } from '../../components/button.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';

type Props = {
  readonly book: Book;
  readonly filter: ViewFilter;
  readonly columns: readonly ShownColumn[] | null;
  readonly onOpen: (view: RegisterView) => void;
  /** Columns are the clerk's own again. */
  readonly onColumns: () => void;
  readonly onReturn: () => void;
};

export function ViewTools({ book, filter, columns, onOpen, onColumns, onReturn }: Props) {
  const { t } = useTranslation('registers');
  const [dialog, setDialog] = useState<'columns' | 'views' | null>(null);
  const close = () => {
    setDialog(null);
    onReturn();
  };
  return (
    <>
      <Button size="small" tone="quiet" icon={Bookmark} onPress={() => setDialog('views')}>
        {t('view.views')}
      </Button>
      <Button
        does="registerView.setColumns"
        size="small"
        tone="quiet"
        icon={Columns3}
        label={t('view.columns')}
        onPress={() => setDialog('columns')}
      />
      {dialog === 'columns' && (
        <ColumnsDialog book={book} columns={columns} onSaved={onColumns} onClose={close} />
      )}
      {dialog === 'views' && (
        <ViewsDialog
          book={book}
          filter={filter}
          columns={columns}
          onOpen={(view) => {
            onOpen(view);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
