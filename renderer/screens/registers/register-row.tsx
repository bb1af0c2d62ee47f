// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot be virtual and keep one tab stop
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus; rows are its active descendants
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid does what a press on a row does
/** One line of the register on screen. */
import { Check } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import type { ColumnName } from './column-text.ts';
import { RegisterCell } from './columns.tsx';
import { cellId } from './use-cell.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  /** Undefined while its block is on the way. */
  readonly entry: RegisterEntry | undefined;
  readonly columns: readonly ColumnName[];
  readonly isCurrent: boolean;
  /** The one of its cells that the keyboard is in. */
  readonly cell: ColumnName | null;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Of the whole list: then only chosen lines count as selected, else the current one does. */
  readonly anyChosen: boolean;
  /** The same function at every drawing, so that only rows that change are drawn. */
  readonly onPress: (event: MouseEvent, index: number, onBox: boolean) => void;
};

export const RegisterRow = memo(function RegisterRow(props: Props) {
  const { id, index, entry, columns, isCurrent, isOpen, isChosen } = props;
  const { t } = useTranslation('registers');
  const states = {
    'is-current': isCurrent,
    'is-chosen': isChosen,
    'is-open': isOpen,
    'is-voided': entry?.voided != null,
  };
  const names = Object.entries(states).flatMap(([name, on]) => (on ? [name] : []));
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={props.anyChosen ? isChosen : isCurrent}
      aria-level={1}
      aria-expanded={isOpen}
      className={['register-row', ...names].join(' ')}
      onClick={(event) => props.onPress(event, index, false)}
    >
      {columns.map((name) => (
        <div
          role="gridcell"
          key={name}
          id={cellId(id, name)}
          className={`register-cell is-${name}${name === props.cell ? ' is-cell' : ''}`}
        >
          {name === 'running' && (
            // Space does the same from the keyboard.
            <span
              className="row-check"
              aria-hidden="true"
              onClick={(event) => props.onPress(event, index, true)}
            >
              <span className="row-box">{isChosen && <Check strokeWidth={3} />}</span>
            </span>
          )}
          {entry === undefined ? (
            <span className="soft">{name === 'running' ? t('row.loading') : ''}</span>
          ) : (
            <RegisterCell entry={entry} column={name} />
          )}
        </div>
      ))}
    </div>
  );
});
