/** How a received book writes its numbers from this year on: on the stamp, in the register, on slips and on the screen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ReceivedFormat,
  usualReceivedFormat,
  writeReceived,
} from '../../../shared/office/number-format.ts';
import type { NumberBook } from '../../../shared/office/numbers.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSaveReceivedFormat } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { useBookTitle } from './book-title.ts';

type Props = { readonly book: NumberBook; readonly onClose: () => void };

const mostBefore = 20;

export function ReceivedFormatDialog({ book, onClose }: Props) {
  const { t } = useTranslation('numbers');
  const shown = useFormat();
  const save = useSaveReceivedFormat();
  const [format, setFormat] = useState<ReceivedFormat>(book.format ?? usualReceivedFormat);
  const example = toThaiDigits(writeReceived(book.next, book.year, format));

  async function keep(): Promise<void> {
    await save.mutateAsync({ receivedBookId: book.receivedBookId, format });
    showMessage({ tone: 'done', title: t('format.savedReceived', { year: book.year }) });
    onClose();
  }

  return (
    <FormDialog title={t('format.title', { book: useBookTitle()(book) })} onSubmit={keep} onClose={onClose}>
      <div className="stack form-stack">
        <TextField
          label={t('format.before')}
          hint={t('format.beforeHint')}
          value={format.before}
          onChange={(before) => setFormat({ ...format, before: before.slice(0, mostBefore) })}
        />
        <Select
          label={t('format.leastDigits')}
          hint={t('format.leastHint')}
          value={String(format.leastDigits)}
          options={[1, 2, 3, 4, 5, 6].map((digits) => ({
            value: String(digits),
            label: shown.digits(digits),
          }))}
          onChange={(digits) => setFormat({ ...format, leastDigits: Number(digits) })}
        />
        <Checkbox isSelected={format.withYear} onChange={(withYear) => setFormat({ ...format, withYear })}>
          {t('format.withYear')}
        </Checkbox>
        <p>{t('format.example', { number: example })}</p>
        <p className="small soft">{t('format.receivedNote', { year: book.year })}</p>
      </div>
    </FormDialog>
  );
}
