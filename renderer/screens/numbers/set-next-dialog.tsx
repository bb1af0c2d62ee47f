/** Sets the next number of a book, for moving over from paper in the middle of a year. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberBook } from '../../../shared/office/numbers.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSetNext } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { useBookTitle } from './book-title.ts';
import { typedNumber } from './typed-number.ts';

export function SetNextDialog({
  book,
  onClose,
}: {
  readonly book: NumberBook;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('numbers');
  const format = useFormat();
  const name = useBookTitle()(book);
  const set = useSetNext();
  const [typed, setTyped] = useState(format.digits(book.next));
  const next = typedNumber(typed);

  async function save(): Promise<void> {
    if (next === null) return;
    const { prefixId, receivedBookId, circular, memo, year } = book;
    await set.mutateAsync({ book: book.book, prefixId, receivedBookId, circular, memo, year, next });
    showMessage({ tone: 'done', title: t('setNext.done', { book: name, next }) });
    onClose();
  }

  return (
    <FormDialog
      title={t('setNext.title', { book: name })}
      answer={t('setNext.answer')}
      onSubmit={save}
      onClose={onClose}
      heldBack={next === null ? t('setNext.bad') : null}
    >
      <p className="soft">{t('setNext.intro')}</p>
      <TextField
        className="narrow"
        label={t('setNext.next')}
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        autoFocus
      />
    </FormDialog>
  );
}
