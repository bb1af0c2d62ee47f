/** One choice out of a short list. Opens with Enter, Space, Alt ↓; typing finds. */
import { Check, ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
};

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly className?: string;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useTranslation('common');
  const { options } = props;
  return (
    <AriaSelect
      className={`field ${props.className ?? ''}`}
      value={props.value}
      onChange={(key) => {
        const chosen = options.find((choice) => choice.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      placeholder={t('field.notChosen')}
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
    >
      {!props.hideLabel && <Label className="label">{props.label}</Label>}
      <AriaButton className="input select-button">
        <SelectValue className="value clip">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      {props.hint !== undefined && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <Popover className="popover as-wide-as-trigger" aria-label={props.label}>
        <ListBox className="list-box" aria-label={props.label}>
          {options.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span className="grow">
                    {choice.label}
                    {choice.detail !== undefined && <span className="soft"> {choice.detail}</span>}
                  </span>
                  {isSelected && <Check aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
