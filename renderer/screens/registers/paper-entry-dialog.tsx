/** Logs a paper letter, without a file, in the received register. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/contract/errors.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { useReceivedBooks } from '../../queries/numbers.ts';
import { useOffice } from '../../queries/office.ts';
import { useLogEntry } from '../../queries/registers.ts';
import { NumberChoice, useNumberChoice } from '../numbers/number-choice.tsx';
import { EntryFormFields } from './entry-form.tsx';
import { emptyForm, entryForm, fieldsOf } from './entry-values.ts';

const shown = [
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'urgency',
  'deadline',
  'note',
] as const;

/** No unit's book. */
const central = 'central';

export function PaperEntryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['registers', 'numbers']);
  const status = useAppStatus();
  const office = useOffice();
  const log = useLogEntry();
  const [sameAs, setSameAs] = useState<string | null>(null);
  const number = useNumberChoice();
  const units = useReceivedBooks().data ?? [];
  const [unit, setUnit] = useState(central);
  const receivedBookId = unit === central ? null : unit;
  const district = office.data?.settings?.district ?? '';
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(entryForm),
    defaultValues: { ...emptyForm, to: district === '' ? '' : `นายอำเภอ${district}` },
  });

  const submit = (allowSameLetter: boolean) =>
    handleSubmit(async (form) => {
      try {
        const entry = await log.mutateAsync({
          importId: null,
          letterIndex: null,
          fields: fieldsOf(form),
          allowSameLetter,
          receivedBookId,
          number: number.chosen,
        });
        showMessage({
          tone: 'done',
          title: t('entry.logged', { running: writtenOf(entry), at: entry.enteredAt }),
          slot: 'logged',
        });
        onClose();
      } catch (error) {
        if (error instanceof AppError && error.code === 'same-letter')
          setSameAs((error.params as { written: string }).written);
        else showError(error);
      }
    })();

  return (
    <Dialog
      title={t('entry.titleReceived')}
      onClose={onClose}
      width="46rem"
      footer={
        <>
          <span className="soft grow">
            {status.data !== undefined &&
              receivedBookId === null &&
              number.draft.kind === 'next' &&
              t('entry.nextReceived', { next: status.data.nextReceived })}
          </span>
          <Button inDialog onPress={onClose}>
            {t('entry.cancel')}
          </Button>
          {sameAs !== null && (
            <Button inDialog onPress={() => void submit(true)}>
              {t('entry.allowSame')}
            </Button>
          )}
          <Button
            inDialog
            tone="main"
            command="mainAction"
            heldBack={number.isComplete ? null : t('numbers:choice.incomplete')}
            onPress={() => void submit(false)}
          >
            {t('entry.log')}
          </Button>
        </>
      }
    >
      {sameAs !== null && <Notice tone="doubt" title={t('entry.sameLetter', { running: sameAs })} />}
      <div className="entry-form">
        {units.length > 0 && (
          <Select
            label={t('numbers:choice.receivedBook')}
            value={unit}
            options={[
              { value: central, label: t('numbers:book.receivedCentral') },
              ...units.map(({ id, name }) => ({
                value: id,
                label: t('numbers:book.receivedUnit', { name }),
              })),
            ]}
            onChange={setUnit}
          />
        )}
        <NumberChoice
          counter={{ book: 'received', prefixId: null, receivedBookId, circular: false, memo: false }}
          choice={number}
        />
        <EntryFormFields control={control} errors={formState.errors} shows={shown} focusOn="documentNumber" />
      </div>
    </Dialog>
  );
}
