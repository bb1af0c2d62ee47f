/** How the numbers of one book are written; of a prefix, and whether its circulars count for themselves. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownNumber } from '../../../shared/letter/citation.ts';
import { type NumberFormat, usualFormat } from '../../../shared/office/number-format.ts';
import type { NumberBook } from '../../../shared/office/numbers.ts';
import type { Prefix } from '../../../shared/office/office.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { usePrefixes, useSavePrefix } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { useBookTitle } from './book-title.ts';
import { ReceivedFormatDialog } from './received-format-dialog.tsx';

type Props = { readonly book: NumberBook; readonly onClose: () => void };

export function FormatDialog({ book, onClose }: Props) {
  if (book.book === 'received') return <ReceivedFormatDialog book={book} onClose={onClose} />;
  return <SentFormatDialog book={book} onClose={onClose} />;
}

function SentFormatDialog({ book, onClose }: Props) {
  const prefix = usePrefixes().data?.find(({ id }) => id === book.prefixId);
  if (prefix === undefined) return null;
  return <PrefixFormat prefix={prefix} book={book} onClose={onClose} />;
}

type CircularChoice = 'office' | 'own' | 'shared';

function PrefixFormat({ prefix, book, onClose }: Props & { readonly prefix: Prefix }) {
  const { t } = useTranslation('numbers');
  const shown = useFormat();
  const save = useSavePrefix();
  const [format, setFormat] = useState<NumberFormat>(prefix.format ?? usualFormat);
  const [circular, setCircular] = useState<CircularChoice>(prefix.circularSeries ?? 'office');
  const isLetter = (prefix.numbering ?? 'letter') === 'letter';
  const example = ownNumber({ ...prefix, format }, { circular: isLetter }, book.next, book.year);

  async function keep(): Promise<void> {
    const circularSeries = circular === 'office' ? null : circular;
    await save.mutateAsync({ ...prefix, format, circularSeries });
    showMessage({ tone: 'done', title: t('format.saved') });
    onClose();
  }

  return (
    <FormDialog title={t('format.title', { book: useBookTitle()(book) })} onSubmit={keep} onClose={onClose}>
      <div className="stack form-stack">
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
        {isLetter ? (
          <>
            <Checkbox
              isSelected={format.circularSpace}
              onChange={(circularSpace) => setFormat({ ...format, circularSpace })}
            >
              {t('format.circularSpace')}
            </Checkbox>
            <Select<CircularChoice>
              label={t('format.circular')}
              value={circular}
              options={[
                { value: 'office', label: t('format.asOffice') },
                { value: 'own', label: t('format.own') },
                { value: 'shared', label: t('format.shared') },
              ]}
              onChange={setCircular}
            />
          </>
        ) : (
          <Checkbox isSelected={format.withYear} onChange={(withYear) => setFormat({ ...format, withYear })}>
            {t('format.withYear')}
          </Checkbox>
        )}
        <p>{t('format.example', { number: example })}</p>
      </div>
    </FormDialog>
  );
}
