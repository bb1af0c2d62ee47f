/** A yes or no, with its words as label. */
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

type CheckboxProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Words beside the box; without them `label` names it. */
  readonly children?: ReactNode;
  readonly label?: string;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
};

export function Checkbox(props: CheckboxProps) {
  const Mark = props.isIndeterminate ? Minus : Check;
  return (
    <AriaCheckbox
      className="check"
      isSelected={props.isSelected}
      isIndeterminate={props.isIndeterminate ?? false}
      isDisabled={props.isDisabled ?? false}
      onChange={props.onChange}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      <span className="box">
        {(props.isSelected || props.isIndeterminate) && <Mark aria-hidden="true" strokeWidth={3} />}
      </span>
      {props.children !== undefined && <span>{props.children}</span>}
    </AriaCheckbox>
  );
}
