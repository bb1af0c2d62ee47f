/** What narrows a search: book, days, sender, urgency, class, state, who entered it, unit, file. */
import { useTranslation } from 'react-i18next';
import { secrecies, urgencies } from '../../../shared/document/handling.ts';
import { books } from '../../../shared/register/entry.ts';
import type { SearchFilter, SearchQuestion } from '../../../shared/register/search.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useReceivedBooks } from '../../queries/numbers.ts';
import { useClerks } from '../../queries/search.ts';

type Props = {
  readonly question: SearchQuestion;
  readonly onChange: (change: (old: SearchQuestion) => SearchQuestion) => void;
};

export function SearchFilters({ question, onChange }: Props) {
  const { t } = useTranslation(['search', 'common']);
  const clerks = useClerks().data ?? [];
  const units = useReceivedBooks().data ?? [];
  const set = (part: SearchFilter) => onChange((old) => ({ ...old, ...part }));
  const file = question.hasFile === true ? 'with' : question.hasFile === false ? 'without' : null;
  return (
    <fieldset className="search-filters" aria-label={t('filters')}>
      <OneOf
        label={t('filter.book')}
        value={question.book}
        options={books.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(book) => set({ book })}
      />
      <Days question={question} set={set} kind="entered" />
      <TextField
        label={t('filter.from')}
        value={question.from ?? ''}
        onChange={(from) => set({ from: from === '' ? null : from })}
      />
      <OneOf
        label={t('filter.state')}
        value={question.state === 'without-file' ? null : question.state}
        options={(['open', 'forwarded', 'voided'] as const).map((value) => ({
          value,
          label: t(`filter.${value}`),
        }))}
        onChange={(state) => set({ state })}
      />
      <OneOf
        label={t('filter.urgency')}
        value={question.urgency}
        options={urgencies.map((value) => ({ value, label: t(`common:urgency.${value}`) }))}
        onChange={(urgency) => set({ urgency })}
      />
      <OneOf
        label={t('filter.secrecy')}
        value={question.secrecy}
        options={secrecies.map((value) => ({ value, label: t(`secrecy.${value}`) }))}
        onChange={(secrecy) => set({ secrecy })}
      />
      <Days question={question} set={set} kind="deadline" />
      <OneOf
        label={t('filter.hasFile')}
        value={file}
        options={[
          { value: 'with', label: t('filter.withFile') },
          { value: 'without', label: t('filter.withoutFile') },
        ]}
        onChange={(chosen) => set({ hasFile: chosen === null ? null : chosen === 'with' })}
      />
      <OneOf
        label={t('filter.enteredBy')}
        value={question.enteredBy}
        options={clerks.map((name) => ({ value: name, label: name }))}
        onChange={(enteredBy) => set({ enteredBy })}
      />
      {units.length > 0 && (
        <OneOf
          label={t('filter.unit')}
          value={question.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => set({ unit })}
        />
      )}
    </fieldset>
  );
}

function Days({
  question,
  set,
  kind,
}: {
  readonly question: SearchQuestion;
  readonly set: (part: SearchFilter) => void;
  readonly kind: 'entered' | 'deadline';
}) {
  const { t } = useTranslation('search');
  return (
    <>
      <ThaiDateField
        label={t(`filter.${kind}From`)}
        value={question[`${kind}From`] ?? null}
        onChange={(day) => set({ [`${kind}From`]: day })}
      />
      <ThaiDateField
        label={t(`filter.${kind}To`)}
        value={question[`${kind}To`] ?? null}
        onChange={(day) => set({ [`${kind}To`]: day })}
      />
    </>
  );
}

type OneOfProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
};

/** No name of a value looks so. */
const any = '*';

function OneOf<Value extends string>({ label, value, options, onChange }: OneOfProps<Value>) {
  const { t } = useTranslation('search');
  return (
    <Select<string>
      label={label}
      value={value ?? any}
      options={[{ value: any, label: t('filter.any') }, ...options]}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}
