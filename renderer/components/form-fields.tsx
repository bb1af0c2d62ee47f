/**
 * The fields as parts of a react-hook-form. Schemas answer with codes ("required", "number", …), which become
 * sentences here: `z.string().trim().min(1, 'required')`.
 */
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Choice, Select } from './select.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { ThaiDateField } from './thai-date-field.tsx';

type InForm<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

const entryCodes = ['required', 'number', 'postcode', 'email', 'dateOrder', 'range'] as const;
type EntryCode = (typeof entryCodes)[number];

function useEntryError() {
  const { t } = useTranslation('common');
  return (code: string | undefined, label: string): string | undefined => {
    if (code === undefined) return undefined;
    const known = entryCodes.find((entry): entry is EntryCode => entry === code);
    return known === undefined ? t('field.wrong') : t(`entry.${known}`, { label });
  };
}

type FormTextProps<Values extends FieldValues> = InForm<Values> &
  Omit<TextFieldProps, 'value' | 'onChange' | 'name' | 'error' | 'inputRef' | 'onBlur'> & {
    /** Told of every keystroke, after the form. */
    readonly onTyped?: (value: string) => void;
  };

export function FormText<Values extends FieldValues>(props: FormTextProps<Values>) {
  const { control, name, label, onTyped, ...rest } = props;
  const entryError = useEntryError();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...rest}
          label={label}
          value={field.value ?? ''}
          onChange={(value) => {
            field.onChange(value);
            onTyped?.(value);
          }}
          onBlur={field.onBlur}
          inputRef={field.ref}
          name={name}
          error={entryError(fieldState.error?.message, label)}
        />
      )}
    />
  );
}

export function FormDate<Values extends FieldValues>({ control, name, label }: InForm<Values>) {
  const entryError = useEntryError();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <ThaiDateField
          label={label}
          value={field.value ?? null}
          onChange={field.onChange}
          inputRef={field.ref}
          error={entryError(fieldState.error?.message, label)}
        />
      )}
    />
  );
}

type FormSelectProps<Values extends FieldValues, Value extends string> = InForm<Values> & {
  readonly options: readonly Choice<Value>[];
  readonly hint?: string;
};

export function FormSelect<Values extends FieldValues, Value extends string>(
  props: FormSelectProps<Values, Value>,
) {
  const { control, name, label, options, hint } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Select
          label={label}
          options={options}
          value={field.value ?? null}
          onChange={field.onChange}
          {...(hint === undefined ? {} : { hint })}
        />
      )}
    />
  );
}
