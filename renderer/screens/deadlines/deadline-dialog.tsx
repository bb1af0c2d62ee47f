/** A deadline noted by hand, or changed. Enter saves. */

import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Deadline, type DeadlineKind, deadlineKinds } from '../../../shared/register/deadline.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { toArabicDigits, toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { PersonField } from '../../components/person-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useAddDeadline, useBoard, useChangeDeadline, useSettle } from '../../queries/deadlines.ts';
import { useOffice } from '../../queries/office.ts';
import { DayFromCount } from './day-from-count.tsx';

type Props = {
  /** Null: a new one. */
  readonly deadline: Deadline | null;
  /** The received letter a new one belongs to. */
  readonly entry?: Pick<RegisterEntry, 'id' | 'running' | 'written'>;
  readonly onClose: () => void;
};

type Draft = {
  readonly kind: DeadlineKind;
  readonly what: string;
  readonly due: string | null;
  readonly time: string;
  readonly assignee: string;
  readonly reason: string;
};

export function DeadlineDialog({ deadline, entry, onClose }: Props) {
  const { t } = useTranslation('deadlines');
  const [draft, setDraft] = useState(() => draftOf(deadline));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSave(deadline, entry?.id ?? null);
  const hasLetter = entry !== undefined || deadline?.letter != null;
  const time = timeOf(draft.time);
  const missing =
    draft.due === null
      ? t('dialog.needDue')
      : draft.what.trim() === '' && !hasLetter
        ? t('dialog.needWhat')
        : time === 'wrong'
          ? t('dialog.wrongTime')
          : null;
  async function submit(): Promise<void> {
    if (draft.due === null || time === 'wrong' || missing !== null) return;
    await save(draft, draft.due, time);
    onClose();
  }
  const title =
    deadline !== null
      ? t('dialog.editTitle')
      : entry === undefined
        ? t('dialog.addTitle')
        : t('dialog.addFor', { running: writtenOf(entry) });
  return (
    <FormDialog
      title={title}
      answer={t('dialog.save')}
      width="40rem"
      heldBack={missing}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields draft={draft} deadline={deadline} hasLetter={hasLetter} onChange={change} />
      {deadline !== null && <DropButton deadline={deadline} onClose={onClose} />}
    </FormDialog>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly deadline: Deadline | null;
  readonly hasLetter: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Fields({ draft, deadline, hasLetter, onChange }: FieldsProps) {
  const { t } = useTranslation('deadlines');
  const today = useToday();
  const holidays = useOffice().data?.settings?.holidays ?? [];
  const people = useBoard().data?.people ?? [];
  const isMain = deadline?.isMain ?? false;
  return (
    <div className="stack form-stack">
      <TextField
        label={t('dialog.what')}
        {...(hasLetter ? { hint: t('dialog.whatHint') } : {})}
        value={draft.what}
        onChange={(what) => onChange({ what })}
        autoFocus
      />
      {!isMain && (
        <RadioGroup<DeadlineKind>
          label={t('dialog.kind')}
          orientation="horizontal"
          value={draft.kind}
          options={deadlineKinds.map((value) => ({ value, label: t(`dialog.kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      <div className="form-grid">
        <ThaiDateField label={t('dialog.due')} value={draft.due} onChange={(due) => onChange({ due })} />
        <TextField
          label={t('dialog.time')}
          hint={t('dialog.timeHint')}
          value={draft.time}
          error={timeOf(draft.time) === 'wrong' ? t('dialog.wrongTime') : undefined}
          onChange={(time) => onChange({ time })}
        />
      </div>
      <DayFromCount today={today} holidays={holidays} onChange={(due) => onChange({ due })} />
      {isMain && draft.due !== deadline?.due && (
        <TextField
          label={t('dialog.reason')}
          hint={t('dialog.reasonHint')}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <PersonField
        label={t('dialog.assignee')}
        hint={t('dialog.assigneeHint')}
        buttonLabel={t('dialog.assignee')}
        people={people}
        value={draft.assignee}
        onChange={(assignee) => onChange({ assignee })}
      />
    </div>
  );
}

function DropButton({ deadline, onClose }: { readonly deadline: Deadline; readonly onClose: () => void }) {
  const { t } = useTranslation('deadlines');
  const settle = useSettle();
  const drop = () =>
    settle.mutate(
      { id: deadline.id, state: 'dropped', note: '' },
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('message.dropped') });
          onClose();
        },
      },
    );
  return (
    <div className="drop-deadline">
      <Button inDialog tone="danger" icon={CircleSlash} onPress={drop}>
        {t('dialog.drop')}
      </Button>
    </div>
  );
}

function useSave(deadline: Deadline | null, entryId: string | null) {
  const { t } = useTranslation('deadlines');
  const add = useAddDeadline();
  const changeIt = useChangeDeadline();
  return async ({ reason, ...draft }: Draft, due: string, time: string | null): Promise<void> => {
    const parts = { ...draft, due, time };
    if (deadline === null) await add.mutateAsync({ ...parts, entryId });
    else await changeIt.mutateAsync({ id: deadline.id, changes: parts, reason });
    showMessage({
      tone: 'done',
      title: t(deadline === null ? 'message.added' : 'message.changed'),
      detail: t('dialog.savedAs', { day: due }),
    });
  };
}

function draftOf(deadline: Deadline | null): Draft {
  return {
    kind: deadline?.kind ?? 'deadline',
    what: deadline?.what ?? '',
    due: deadline?.due ?? null,
    time: deadline?.time == null ? '' : toThaiDigits(deadline.time.replace(':', '.')),
    assignee: deadline?.assignee ?? '',
    reason: '',
  };
}

/** ๙.๓๐, 09:30; null: none was typed. */
function timeOf(typed: string): string | null | 'wrong' {
  const words = toArabicDigits(typed).replace(/น\.?$/u, '').trim();
  if (words === '') return null;
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(words) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return 'wrong';
  return `${hour.padStart(2, '0')}:${minute}`;
}
