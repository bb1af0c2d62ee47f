/** What can be done with an opened line of the register. */
import { useState } from 'react';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import type { EntryAction } from './entry-action.ts';
import { useRowActions } from './row-actions.tsx';
import { type OpenedTask, RowTask } from './row-tasks.tsx';

type Props = { readonly entry: RegisterEntry; readonly onAct: (action: EntryAction) => void };

export function HistoryActions({ entry, onAct }: Props) {
  const [task, setTask] = useState<OpenedTask | null>(null);
  const actions = useRowActions(entry, { onAct, onTask: setTask });
  return (
    <div className="history-actions">
      {actions.map(({ key, words, icon, command, does, isPending = false, run }) => (
        <Button
          key={key}
          size="small"
          icon={icon}
          does={does}
          command={command}
          isPending={isPending}
          onPress={run}
        >
          {words}
        </Button>
      ))}
      <RowTask entry={entry} opened={task} onClose={() => setTask(null)} />
    </div>
  );
}
