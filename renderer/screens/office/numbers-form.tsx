/** Prefixes with their numbers, the received book's number and how circulars count (step 2 of the wizard). */
import { zodResolver } from '@hookform/resolvers/zod';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Control, Controller, useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Prefix, Series } from '../../../shared/office/office.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormText } from '../../components/form-fields.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { walkByEnter } from '../../components/walk-by-enter.ts';
import { useToday } from '../../queries/app.ts';
import { usePrefixes, useSeries } from '../../queries/office.ts';
import type { OfficeFormProps } from './form-props.ts';
import { type NumbersValues, newPrefix, nextAfter, numbersFrom, numbersSchema } from './number-plan.ts';
import { useSaveNumbers } from './save-numbers.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export type NumberDraft = { readonly prefix: Omit<Prefix, 'id' | 'isDefault'>; readonly next: number };
type Props = OfficeFormProps & { readonly onDraft?: (draft: NumberDraft) => void };

export function NumbersForm(props: Props) {
  const year = buddhistYear(useToday());
  const prefixes = usePrefixes();
  const series = useSeries(year);
  // What was new has ids after saving; the form begins again from what is stored.
  const [version, setVersion] = useState(0);
  const onSaved = () => {
    setVersion((old) => old + 1);
    props.onSaved();
  };
  return (
    <Loaded query={prefixes}>
      {(known) => (
        <Loaded query={series}>
          {(counters) => (
            <LoadedForm
              key={version}
              {...props}
              onSaved={onSaved}
              year={year}
              known={known}
              counters={counters}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type LoadedProps = Props & {
  readonly year: number;
  readonly known: readonly Prefix[];
  readonly counters: readonly Series[];
};

function LoadedForm({ formId, settings, onSaved, leave, onDraft, year, known, counters }: LoadedProps) {
  const { t } = useTranslation('settings');
  const form = useForm<NumbersValues>({
    resolver: zodResolver(numbersSchema),
    defaultValues: numbersFrom(known, counters, settings.circularSeries),
  });
  const { control } = form;
  const saveNumbers = useSaveNumbers(settings, year, known, counters, (index, prefixId) =>
    form.setValue(`prefixes.${index}.prefixId`, prefixId),
  );
  const rows = useFieldArray({ control, name: 'prefixes' });
  // After the rows, which hear of a kept draft only when they listen already.
  const sendOff = useKeptDraft(form, leave);
  const values = useWatch({ control, compute: (all: NumbersValues) => all });
  useEffect(() => {
    const draft = draftOf(values);
    if (draft !== null) onDraft?.(draft);
  }, [values, onDraft]);
  const submit = form.handleSubmit(async (checked) => {
    const markSaved = sendOff();
    await saveNumbers(checked);
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
      {rows.fields.map((row, index) => (
        <PrefixCard
          key={row.id}
          control={control}
          index={index}
          values={values}
          example={toThaiDigits(`${settings.provinceCode || 'ธบ'} 0023.9`)}
          onRemove={rows.fields.length > 1 ? () => rows.remove(index) : undefined}
          onDefault={() => form.setValue('defaultIndex', index)}
        />
      ))}
      <div>
        <Button tone="quiet" icon={Plus} onPress={() => rows.append(newPrefix)}>
          {t('numbers.add')}
        </Button>
      </div>
      <Controller
        control={control}
        name="circularSeries"
        render={({ field }) => (
          <RadioGroup
            label={t('numbers.circularSeries')}
            value={field.value}
            onChange={field.onChange}
            options={[
              { value: 'own', label: t('numbers.own'), detail: t('numbers.ownDetail') },
              { value: 'shared', label: t('numbers.shared') },
            ]}
          />
        )}
      />
      <fieldset className="card" aria-label={t('numbers.receivedTitle', { year })}>
        <h3>{t('numbers.receivedTitle', { year })}</h3>
        <FormText
          control={control}
          name="lastReceived"
          label={t('numbers.lastReceived')}
          inputMode="numeric"
          after={t('numbers.nextReceived', { n: nextAfter(values.lastReceived) })}
        />
      </fieldset>
    </form>
  );
}

function draftOf(values: NumbersValues): NumberDraft | null {
  const chosen = values.prefixes[values.defaultIndex] ?? values.prefixes[0];
  if (chosen === undefined) return null;
  const { prefixId: _, lastOrdinary, lastCircular, ...prefix } = chosen;
  return { prefix, next: nextAfter(values.circularSeries === 'own' ? lastCircular : lastOrdinary) };
}

type CardProps = {
  readonly control: Control<NumbersValues>;
  readonly index: number;
  readonly values: NumbersValues;
  readonly example: string;
  readonly onRemove: (() => void) | undefined;
  readonly onDefault: () => void;
};

function PrefixCard({ control, index, values, example, onRemove, onDefault }: CardProps) {
  const { t } = useTranslation('settings');
  const row = values.prefixes[index] ?? newPrefix;
  const at = `prefixes.${index}` as const;
  const title = row.ownerOffice || t('numbers.prefix', { n: index + 1 });
  return (
    <fieldset className="card" aria-label={title}>
      <div className="row">
        <h3 className="grow">{title}</h3>
        {onRemove !== undefined && (
          <Button
            tone="quiet"
            size="small"
            icon={Trash2}
            label={t('numbers.remove', { code: row.code })}
            onPress={onRemove}
          />
        )}
      </div>
      <div className="form-grid">
        <FormText
          control={control}
          name={`${at}.code`}
          label={t('numbers.code')}
          hint={t('numbers.codeHint', { example })}
          isRequired
        />
        <FormText control={control} name={`${at}.ownerOffice`} label={t('numbers.ownerOffice')} />
        {values.circularSeries === 'own' && (
          <FormText
            control={control}
            name={`${at}.lastCircular`}
            label={t('numbers.lastCircular')}
            inputMode="numeric"
            after={t('numbers.nextCircular', { n: nextAfter(row.lastCircular) })}
          />
        )}
        <FormText
          control={control}
          name={`${at}.lastOrdinary`}
          label={t('numbers.lastOrdinary')}
          inputMode="numeric"
          after={t('numbers.nextOrdinary', { n: nextAfter(row.lastOrdinary) })}
        />
        <FormText control={control} name={`${at}.phone`} label={t('numbers.phone')} type="tel" />
        <FormText control={control} name={`${at}.email`} label={t('numbers.email')} type="email" />
      </div>
      {values.prefixes.length > 1 && (
        <Checkbox isSelected={values.defaultIndex === index} onChange={(chosen) => chosen && onDefault()}>
          {t('numbers.isDefault')}
        </Checkbox>
      )}
    </fieldset>
  );
}
