/** Dialogs of what is done with a line; each dialog's code comes when it is opened. */
import { lazy, Suspense } from 'react';
import type { RegisterEntry } from '../../../shared/register/entry.ts';

const StampDialog = lazy(async () => ({ default: (await import('../stamp/stamp-dialog.tsx')).StampDialog }));
const MinuteDialog = lazy(async () => ({
  default: (await import('../minute/minute-dialog.tsx')).MinuteDialog,
}));
const DecideDialog = lazy(async () => ({
  default: (await import('../minute/decide-dialog.tsx')).DecideDialog,
}));
const DeadlineDialog = lazy(async () => ({
  default: (await import('../deadlines/deadline-dialog.tsx')).DeadlineDialog,
}));

export type OpenedTask = 'stamp' | 'minute' | 'decide' | 'deadline';

type Props = {
  readonly entry: RegisterEntry;
  readonly opened: OpenedTask | null;
  readonly onClose: () => void;
};

export function RowTask({ entry, opened, onClose }: Props) {
  const { id, running, written, subject, deadline, enteredAt } = entry;
  return (
    <Suspense fallback={null}>
      {opened === 'stamp' && <StampDialog entry={entry} onClose={onClose} />}
      {opened === 'minute' && <MinuteDialog entry={entry} onClose={onClose} />}
      {opened === 'decide' && (
        <DecideDialog
          entry={{ id, running, written, subject, deadline, enteredOn: enteredAt.slice(0, 10) }}
          onClose={onClose}
        />
      )}
      {opened === 'deadline' && (
        <DeadlineDialog deadline={null} entry={{ id, running, written }} onClose={onClose} />
      )}
    </Suspense>
  );
}
