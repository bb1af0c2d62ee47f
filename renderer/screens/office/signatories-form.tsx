/** Who signs, in which mode and when (rules §9). Step 3 of the wizard and a part of the settings. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Control, useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { signatoryOn, signatureLines } from '../../../shared/letter/acting.ts';
import { actingModes, type Signatory } from '../../../shared/office/office.ts';
import { Button } from '../../components/button.tsx';
import { FormDate, FormSelect, FormText } from '../../components/form-fields.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { walkByEnter } from '../../components/walk-by-enter.ts';
import { useToday } from '../../queries/app.ts';
import { useRemoveSignatory, useSaveSignatory, useSignatories } from '../../queries/office.ts';
import type { OfficeFormProps } from './form-props.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const row = z
  .object({
    signatoryId: z.string().nullable(),
    name: z.string().trim().min(1, 'required'),
    position: z.string().trim().min(1, 'required'),
    mode: z.enum(actingModes),
    actingFor: z.string().trim(),
    orderNumber: z.string().trim(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'dateOrder',
  })
  .refine(({ mode, actingFor }) => mode === 'self' || actingFor !== '', {
    path: ['actingFor'],
    message: 'required',
  });
const schema = z.object({ signatories: z.array(row) });
type Values = z.infer<typeof schema>;
type Row = Values['signatories'][number];

function rowOf({ id, actingFor, orderNumber, ...rest }: Signatory): Row {
  return { ...rest, signatoryId: id, actingFor: actingFor ?? '', orderNumber: orderNumber ?? '' };
}

function signatoryOf({ signatoryId: _, actingFor, orderNumber, ...rest }: Row): Omit<Signatory, 'id'> {
  return {
    ...rest,
    actingFor: rest.mode === 'self' || actingFor === '' ? null : actingFor,
    orderNumber: orderNumber === '' ? null : orderNumber,
  };
}

const newRow = (position: string): Row => ({
  signatoryId: null,
  name: '',
  position,
  mode: 'self',
  actingFor: '',
  orderNumber: '',
  validFrom: null,
  validTo: null,
});

type Props = OfficeFormProps & { readonly onDraft?: (lines: readonly string[]) => void };

export function SignatoriesForm(props: Props) {
  const signatories = useSignatories();
  const [version, setVersion] = useState(0);
  const onSaved = () => {
    setVersion((old) => old + 1);
    props.onSaved();
  };
  return (
    <Loaded query={signatories}>
      {(known) => <LoadedForm key={version} {...props} onSaved={onSaved} known={known} />}
    </Loaded>
  );
}

function LoadedForm({
  formId,
  settings,
  onSaved,
  leave,
  onDraft,
  known,
}: Props & { readonly known: readonly Signatory[] }) {
  const { t } = useTranslation('settings');
  const today = useToday();
  const { mutateAsync: save } = useSaveSignatory();
  const { mutateAsync: remove } = useRemoveSignatory();
  const chief = settings.district === '' ? '' : `นายอำเภอ${settings.district}`;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { signatories: known.length === 0 ? [newRow(chief)] : known.map(rowOf) },
  });
  const { control } = form;
  const rows = useFieldArray({ control, name: 'signatories' });
  // After the rows, which hear of a kept draft only when they listen already.
  const sendOff = useKeptDraft(form, leave);
  const values = useWatch({ control, compute: (all: Values) => all.signatories });
  useEffect(() => {
    const drafts = values.map((one, index) => ({ ...signatoryOf(one), id: String(index) }));
    const signing = signatoryOn(drafts, today);
    onDraft?.(signing === null || signing.name === '' ? [] : signatureLines(signing));
  }, [values, today, onDraft]);
  const submit = form.handleSubmit(async ({ signatories }) => {
    const markSaved = sendOff();
    const kept = new Set(signatories.map((one) => one.signatoryId));
    for (const gone of known.filter(({ id }) => !kept.has(id))) await remove({ id: gone.id });
    for (const [index, one] of signatories.entries()) {
      const saved = await save({
        ...(one.signatoryId === null ? {} : { id: one.signatoryId }),
        ...signatoryOf(one),
      });
      // Known from here on, even when a later one fails: trying again must not make it twice.
      form.setValue(`signatories.${index}.signatoryId`, saved.id);
    }
    markSaved();
    onSaved();
  });
  return (
    <form
      id={formId}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      className="stack form-stack"
      noValidate
      onKeyDown={walkByEnter}
    >
      {rows.fields.map((field, index) => (
        <SignatoryCard
          key={field.id}
          control={control}
          index={index}
          row={values[index] ?? newRow('')}
          onRemove={() => rows.remove(index)}
        />
      ))}
      <div>
        <Button tone="quiet" icon={Plus} onPress={() => rows.append(newRow(''))}>
          {t('signatories.add')}
        </Button>
      </div>
    </form>
  );
}

type CardProps = {
  readonly control: Control<Values>;
  readonly index: number;
  readonly row: Row;
  readonly onRemove: () => void;
};

function SignatoryCard({ control, index, row, onRemove }: CardProps) {
  const { t } = useTranslation('settings');
  const at = `signatories.${index}` as const;
  const title = row.name || t('signatories.signatory', { n: index + 1 });
  const modes = actingModes.map((mode) => ({ value: mode, label: t(`signatories.modes.${mode}`) }));
  return (
    <fieldset className="card" aria-label={title}>
      <div className="row">
        <h3 className="grow">{title}</h3>
        <Button
          tone="quiet"
          size="small"
          icon={Trash2}
          label={t('signatories.remove', { name: title })}
          onPress={onRemove}
        />
      </div>
      <div className="form-grid">
        <FormText control={control} name={`${at}.name`} label={t('signatories.name')} isRequired />
        <FormText control={control} name={`${at}.position`} label={t('signatories.position')} isRequired />
        <FormSelect control={control} name={`${at}.mode`} label={t('signatories.mode')} options={modes} />
        {row.mode !== 'self' && (
          <FormText
            control={control}
            name={`${at}.actingFor`}
            label={t('signatories.actingFor')}
            isRequired
          />
        )}
        {row.mode !== 'self' && (
          <FormText control={control} name={`${at}.orderNumber`} label={t('signatories.orderNumber')} />
        )}
        <FormDate control={control} name={`${at}.validFrom`} label={t('signatories.validFrom')} />
        <FormDate control={control} name={`${at}.validTo`} label={t('signatories.validTo')} />
      </div>
      {row.mode !== 'self' && (
        <p className="hint">
          {t('signatories.printedAs')}{' '}
          {signatureLines({ ...signatoryOf(row), id: '' }).map((line) => (
            <span key={line} className="printed-line">
              {line}
            </span>
          ))}
        </p>
      )}
    </fieldset>
  );
}
