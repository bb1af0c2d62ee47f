/** The fields of one register line, as the dialogs for paper letters, numbers and corrections share them. */
import type { Control, FieldErrors } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import type { EntryForm } from './entry-values.ts';

type Props = {
  readonly control: Control<EntryForm>;
  readonly errors: FieldErrors<EntryForm>;
  /** Which columns the form shows, in the form's order. */
  readonly shows: readonly (keyof EntryForm)[];
  /** Where the caret stands when the form opens. */
  readonly focusOn: keyof EntryForm;
};

/** The same function at every drawing, so that it is called once. */
function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}

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
            return (
              <ThaiDateField
                label={t(`entry.${name}`)}
                value={field.value}
                onChange={field.onChange}
                {...(name === focusOn ? { inputRef: takeFocus } : {})}
              />
            );
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
