/** Holds one number or several for somebody, to be used by a day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberBook } from '../../../shared/office/numbers.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useReserve } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { useBookTitle } from './book-title.ts';
import { typedNumber } from './typed-number.ts';

/** A week is time enough for a signature; who needs longer says so. */
const usualDays = 7;

export function ReserveDialog({
  book,
  onClose,
}: {
  readonly book: NumberBook;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('numbers');
  const today = useToday();
  const reserve = useReserve();
  const [count, setCount] = useState(useFormat().digits(1));
  const [holder, setHolder] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(addDays(today, usualDays));
  const number = typedNumber(count);
  const isCount = number !== null && number <= 50;
  const isComplete = holder.trim() !== '' && reason.trim() !== '' && until !== null;

  async function hold(): Promise<void> {
    if (!isCount || until === null || !isComplete) return;
    const { prefixId, receivedBookId, circular, memo } = book;
    const held = await reserve.mutateAsync({
      book: book.book,
      prefixId,
      receivedBookId,
      circular,
      memo,
      count: number,
      holder,
      reason,
      until,
    });
    const [first, last] = [held[0]?.running ?? 0, held.at(-1)?.running ?? 0];
    const title = held.length > 1 ? t('reserve.doneMany', { first, last }) : t('reserve.done', { first });
    showMessage({ tone: 'done', title });
    onClose();
  }

  return (
    <FormDialog
      title={t('reserve.title', { book: useBookTitle()(book) })}
      answer={t('reserve.answer')}
      onSubmit={hold}
      onClose={onClose}
      heldBack={!isCount ? t('reserve.badCount') : isComplete ? null : t('reserve.missing')}
    >
      <p className="soft">{t('reserve.intro', { next: book.next })}</p>
      <div className="form-grid">
        <TextField label={t('reserve.holder')} value={holder} onChange={setHolder} autoFocus />
        <TextField
          label={t('reserve.count')}
          inputMode="numeric"
          value={count}
          onChange={setCount}
          error={isCount ? undefined : t('reserve.badCount')}
        />
        <TextField className="whole" label={t('reserve.reason')} value={reason} onChange={setReason} />
        <ThaiDateField label={t('reserve.until')} value={until} onChange={setUntil} />
      </div>
    </FormDialog>
  );
}
