/** One choice out of two to five, all in sight. Arrows choose. */
import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components';
import type { Choice } from './select.tsx';

type RadioGroupProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly orientation?: 'vertical' | 'horizontal';
};

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      className="field"
      value={props.value}
      orientation={props.orientation ?? 'vertical'}
      onChange={(value) => {
        const chosen = props.options.find((choice) => choice.value === value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      <Label className="label">{props.label}</Label>
      <div className={props.orientation === 'horizontal' ? 'row wrap options' : 'stack'}>
        {props.options.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="radio">
            <span className="box" />
            <span>
              {choice.label}
              {choice.detail !== undefined && <span className="soft"> {choice.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
