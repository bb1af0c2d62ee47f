/** Gives a number to a letter made elsewhere and enters it in the sent register. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { counterOf } from '../../../shared/office/number-format.ts';
import { Answers } from '../../components/answers.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { useOffice, usePrefixes } from '../../queries/office.ts';
import { useAddSent } from '../../queries/registers.ts';
import { NumberChoice, useNumberChoice } from '../numbers/number-choice.tsx';
import { EntryFormFields } from './entry-form.tsx';
import { type EntryForm, emptyForm, entryForm, fieldsOf } from './entry-values.ts';

const shown = ['documentDate', 'from', 'to', 'subject', 'urgency', 'note'] as const;

export function SentEntryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['registers', 'numbers']);
  const prefixes = usePrefixes();
  const office = useOffice();
  const status = useAppStatus();
  const add = useAddSent();
  const [chosen, setChosen] = useState<string | null>(null);
  const [circular, setCircular] = useState(false);
  const prefixId =
    chosen ?? prefixes.data?.find((prefix) => prefix.isDefault)?.id ?? prefixes.data?.[0]?.id ?? null;
  const number = useNumberChoice();
  const [isMemo, setIsMemo] = useState(false);
  const settings = office.data?.settings ?? null;
  const prefix = prefixes.data?.find(({ id }) => id === prefixId);
  const counter =
    prefix === undefined || settings === null ? null : counterOf(prefix, settings, { circular, isMemo });
  const district = office.data?.settings?.district ?? '';
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(entryForm),
    defaultValues: {
      ...emptyForm,
      from: district === '' ? '' : `นายอำเภอ${district}`,
      documentDate: status.data?.today ?? null,
    },
  });

  async function take(form: EntryForm): Promise<void> {
    if (prefixId === null) return;
    const { documentNumber: _, ...fields } = fieldsOf(form);
    const entry = await add.mutateAsync({ prefixId, circular, isMemo, fields, number: number.chosen });
    showMessage({
      tone: 'done',
      title: t('entry.taken', { number: entry.documentNumber ?? '' }),
      slot: 'logged',
    });
    onClose();
  }

  return (
    <Dialog
      title={t('entry.titleSent')}
      onClose={onClose}
      width="46rem"
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('entry.take')}
          onAnswer={handleSubmit(take)}
          heldBack={
            prefixId === null
              ? t('entry.needPrefix')
              : number.isComplete
                ? null
                : t('numbers:choice.incomplete')
          }
        />
      }
    >
      {prefixes.data?.length === 0 && <Notice tone="doubt" title={t('entry.noPrefix')} />}
      <div className="entry-form">
        <Select
          label={t('entry.prefix')}
          value={prefixId}
          options={(prefixes.data ?? []).map(({ id, code, ownerOffice }) => ({
            value: id,
            label: code,
            detail: ownerOffice,
          }))}
          onChange={setChosen}
        />
        <Checkbox isSelected={circular} onChange={setCircular}>
          {t('entry.circular')}
        </Checkbox>
        {settings?.memoSeries === 'own' && (
          <Checkbox isSelected={isMemo} onChange={setIsMemo}>
            {t('numbers:choice.memo')}
          </Checkbox>
        )}
        {counter !== null && (
          <NumberChoice
            counter={{ book: 'sent', prefixId, receivedBookId: null, ...counter }}
            choice={number}
          />
        )}
        <EntryFormFields control={control} errors={formState.errors} shows={shown} focusOn="to" />
      </div>
    </Dialog>
  );
}
