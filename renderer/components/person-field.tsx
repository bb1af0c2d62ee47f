/** Somebody's name or post: typed freely, or one of those named before. */
import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';

type PersonFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Those named before. */
  readonly people: readonly string[];
  readonly hint?: string;
  readonly buttonLabel: string;
};

export function PersonField({ label, value, onChange, people, hint, buttonLabel }: PersonFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      items={people.map((name) => ({ id: name, name }))}
      allowsEmptyCollection={false}
    >
      <Label className="label">{label}</Label>
      <div className="input">
        <Input autoComplete="off" spellCheck={false} />
        {people.length > 0 && (
          <AriaButton className="calendar-button" aria-label={buttonLabel}>
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        )}
      </div>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Popover className="popover as-wide-as-trigger">
        <ListBox className="list-box" aria-label={label}>
          {({ id, name }: { id: string; name: string }) => (
            <ListBoxItem id={id} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
