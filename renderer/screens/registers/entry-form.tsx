/** The fields of one register line, as the dialogs for paper letters, numbers and corrections share them. */
import type { Control, FieldErrors } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';

/** What a person fills in; empty text stands for "none". */
export const entryForm = z.object({
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  from: z.string().trim().min(1, 'needFrom'),
  to: z.string(),
  subject: z.string().trim().min(1, 'needSubject'),
  urgency: z.enum(urgencies).nullable(),
  deadline: z.string().nullable(),
  action: z.string(),
  note: z.string(),
});
export type EntryForm = z.infer<typeof entryForm>;

export const emptyForm: EntryForm = {
  documentNumber: '',
  documentDate: null,
  from: '',
  to: '',
  subject: '',
  urgency: null,
  deadline: null,
  action: '',
  note: '',
};

export function formOf(entry: RegisterEntry): EntryForm {
  const { documentDate, from, to, subject, urgency, deadline, action, note } = entry;
  return {
    documentNumber: entry.documentNumber ?? '',
    documentDate,
    from,
    to,
    subject,
    urgency,
    deadline,
    action,
    note,
  };
}

export function fieldsOf(form: EntryForm): EntryFields {
  const number = form.documentNumber.trim();
  return { ...form, documentNumber: number === '' ? null : number, documentDateText: null, secrecy: null };
}

type Props = {
  readonly control: Control<EntryForm>;
  readonly errors: FieldErrors<EntryForm>;
  /** Which columns the form shows, in the form's order. */
  readonly shows: readonly (keyof EntryForm)[];
  /** Where the caret stands when the form opens. */
  readonly focusOn: 'documentNumber' | 'to' | 'subject';
};

export function EntryFormFields({ control, errors, shows, focusOn }: Props) {
  const { t } = useTranslation(['registers', 'common']);
  return shows.map((name) => (
    <Controller
      key={name}
      control={control}
      name={name}
      render={({ field }) => {
        switch (name) {
          case 'documentDate':
          case 'deadline':
            return <ThaiDateField label={t(`entry.${name}`)} value={field.value} onChange={field.onChange} />;
          case 'urgency':
            return (
              <Select<Urgency | 'none'>
                label={t('entry.urgency')}
                value={(field.value as Urgency | null) ?? 'none'}
                options={[
                  { value: 'none', label: t('entry.normal') },
                  ...urgencies.map((value) => ({ value, label: t(`common:urgency.${value}`) })),
                ]}
                onChange={(value) => field.onChange(value === 'none' ? null : value)}
              />
            );
          default:
            return (
              <TextField
                label={t(`entry.${name}`)}
                className={name === 'subject' || name === 'action' || name === 'note' ? 'is-wide' : ''}
                multiline={name === 'subject'}
                isOneParagraph
                offersLayout={name === 'subject' || name === 'from' || name === 'to'}
                autoFocus={name === focusOn}
                value={field.value ?? ''}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errorText(errors[name]?.message, t)}
              />
            );
        }
      }}
    />
  ));
}

function errorText(message: string | undefined, t: (key: 'entry.needFrom' | 'entry.needSubject') => string) {
  if (message === undefined) return undefined;
  return t(message === 'needFrom' ? 'entry.needFrom' : 'entry.needSubject');
}
