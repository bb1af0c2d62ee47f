/**
 * A classified letter was not stored (rules §3.2). Only number, date, sender and class may be logged; what could not
 * be read is typed here, and the subject is never asked for.
 */
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { emptyEntryFields } from '../../../shared/register/from-letter.ts';
import { secretSubject } from '../../../shared/register/secret-stub.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useKept } from '../../components/use-kept.ts';
import { showError } from '../../queries/call.ts';
import { useLogImport } from '../../queries/imports.ts';
import { setLastLogged } from '../review/last-logged.ts';

export function SecretStubForm({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const { t: review } = useTranslation('review');
  const stub = item.stub;
  const [number, setNumber] = useKept<string>(`number ${item.id}`, stub?.number ?? '');
  const [date, setDate] = useKept<string | null>(`day ${item.id}`, stub?.dateISO ?? null);
  const [from, setFrom] = useKept<string>(`sender ${item.id}`, stub?.from ?? '');
  const log = useLogImport();
  if (stub === null) return null;
  const submit = () =>
    log.mutate(
      {
        importId: item.id,
        letterIndex: null,
        allowSameLetter: true,
        fields: {
          ...emptyEntryFields,
          documentNumber: number.trim() || null,
          documentDate: date,
          from: from.trim(),
          subject: secretSubject(stub.secrecy),
          secrecy: stub.secrecy,
        },
      },
      { onSuccess: setLastLogged, onError: (error) => showError(error) },
    );
  return (
    <div className="stub-form">
      <div className="row">
        <span className="label">{t('detail.secrecy')}</span>
        <Chip tone="urgent">{review(`secrecy.${stub.secrecy}`)}</Chip>
      </div>
      <TextField label={t('detail.number')} value={number} onChange={setNumber} />
      <ThaiDateField label={t('detail.date')} value={date} onChange={setDate} />
      <TextField label={t('detail.from')} value={from} onChange={setFrom} />
      <Button
        tone="main"
        className="wrapping"
        heldBack={from.trim() === '' ? t('stub.needsFrom') : null}
        onPress={submit}
      >
        {t('action.logStub')}
      </Button>
    </div>
  );
}
