/** What a line of the log says of each field that changed, in the words of the screen. */
import { useTranslation } from 'react-i18next';
import type { LogLine } from '../../../shared/register/evidence.ts';
import { useFormat } from '../../text/use-format.ts';
import { fieldOrder, fieldText, knownValueText, shownValue } from './words.ts';

export type ChangeWords = {
  readonly column: string;
  readonly field: string;
  /** Null: there was nothing to replace. */
  readonly before: string | null;
  readonly after: string;
};

export function useChangeWords(): (line: LogLine) => readonly ChangeWords[] {
  const { t } = useTranslation('evidence');
  const { t: backup } = useTranslation('backup');
  const { t: people } = useTranslation('people');
  const format = useFormat();
  return (line) => {
    if (line.erased !== null) return [];
    const value = (column: string, text: string) =>
      text === ''
        ? t('blank')
        : (knownValueText({ t, backup, people }, line.kind, column, text) ?? shownValue(format, text));
    return line.changes
      .flatMap(({ column, before, after }) => {
        const field = fieldText(t, line.kind, column);
        if (field === null || before === after) return [];
        return [
          {
            column,
            field,
            before: line.change === 'changed' ? value(column, before) : null,
            after: value(column, line.change === 'removed' ? before : after),
          },
        ];
      })
      .toSorted((one, other) => fieldOrder(one.column) - fieldOrder(other.column));
  };
}
