/** Which number a letter takes: the next, one that is held, or one between two others where the office allows it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookName, ChosenNumber } from '../../../shared/office/numbers.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useReservations } from '../../queries/numbers.ts';
import { useOffice } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { typedNumber } from './typed-number.ts';

export type CounterName = Omit<BookName, 'name' | 'numbering'>;

/** `chosen` undefined: the next number. `isComplete` false: more is to be typed. */
export type NumberChoiceState = {
  readonly chosen: ChosenNumber | undefined;
  readonly isComplete: boolean;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
};

type Draft = {
  /** 'next', 'inserted', or the id of a held number. */
  readonly kind: string;
  readonly after: string;
  readonly year: string;
  readonly reason: string;
};

export function useNumberChoice(): NumberChoiceState {
  const format = useFormat();
  const thisYear = buddhistYear(useToday());
  const [draft, setDraft] = useState<Draft>({
    kind: 'next',
    after: '',
    year: format.digits(thisYear),
    reason: '',
  });
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const { kind } = draft;
  if (kind === 'next') return { chosen: undefined, isComplete: true, draft, change };
  if (kind !== 'inserted')
    return { chosen: { kind: 'reserved', reservationId: kind }, isComplete: true, draft, change };
  const [after, year, reason] = [typedNumber(draft.after), typedNumber(draft.year), draft.reason.trim()];
  const isYear = year !== null && year > 2400 && year <= thisYear;
  if (after === null || !isYear || reason === '')
    return { chosen: undefined, isComplete: false, draft, change };
  return { chosen: { kind: 'inserted', year, after, reason }, isComplete: true, draft, change };
}

type Props = {
  readonly counter: CounterName;
  readonly choice: NumberChoiceState;
  /** In a bar, where there is room for a held number alone. */
  readonly inBar?: boolean;
};

/** Shows nothing where there is nothing to choose: no number is held here and none may be inserted. */
export function NumberChoice({ counter, choice, inBar = false }: Props) {
  const { t } = useTranslation('numbers');
  const today = useToday();
  const allowed = useOffice().data?.settings?.allowInsertedNumbers === true;
  const allowsInserted = allowed && !inBar;
  const reservations = useReservations(buddhistYear(today)).data ?? [];
  const held = reservations.filter(
    ({ state, until, bookName }) => state === 'held' && until >= today && isSame(bookName, counter),
  );
  const { draft, change } = choice;
  if (held.length === 0 && !allowsInserted) return null;
  return (
    <>
      <Select
        label={t('choice.label')}
        hideLabel={inBar}
        value={draft.kind}
        options={[
          { value: 'next', label: t('choice.next') },
          ...held.map(({ id, running, written, holder, reason }) => ({
            value: id,
            label: t('choice.held', { running: writtenOf({ running, written }) }),
            detail: `${holder}: ${reason}`,
          })),
          ...(allowsInserted ? [{ value: 'inserted', label: t('choice.inserted') }] : []),
        ]}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'inserted' && (
        <>
          <TextField
            label={t('choice.afterRunning')}
            inputMode="numeric"
            value={draft.after}
            onChange={(after) => change({ after })}
          />
          <TextField
            label={t('choice.year')}
            inputMode="numeric"
            value={draft.year}
            onChange={(year) => change({ year })}
          />
          <TextField
            label={t('choice.reason')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </>
  );
}

function isSame(one: CounterName, other: CounterName): boolean {
  return (
    one.book === other.book &&
    one.prefixId === other.prefixId &&
    one.receivedBookId === other.receivedBookId &&
    one.circular === other.circular &&
    one.memo === other.memo
  );
}
