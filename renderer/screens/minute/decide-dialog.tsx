/** คำสั่ง: what the chief decided, as it stands on the slip or the letter; who is to see to it, and by when. */
import { writtenOf } from '../../../shared/register/running.ts';
import './minute.css';
import { Forward, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Assignment } from '../../../shared/letter/chief-decision.ts';
import { minutePoints } from '../../../shared/letter/clerk-minute.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useForward } from '../../queries/letters.ts';
import { useDecide, useMinutesOf } from '../../queries/minute.ts';
import { useOffice } from '../../queries/office.ts';
import { AssignmentLines } from './assignment-lines.tsx';
import { Presets } from './presets.tsx';

export type DecidedEntry = Pick<RegisterEntry, 'id' | 'running' | 'written' | 'subject' | 'deadline'> & {
  readonly enteredOn: string;
};

type Draft = {
  readonly text: string;
  readonly by: string;
  readonly on: string | null;
  readonly assignments: readonly Assignment[];
};

type Props = { readonly entry: DecidedEntry; readonly onClose: () => void };

export function DecideDialog({ entry, onClose }: Props) {
  const { t } = useTranslation('minute');
  const [, navigate] = useLocation();
  const today = useToday();
  const district = useOffice().data?.settings?.district ?? '';
  const decide = useDecide();
  const forward = useForward();
  const [draft, setDraft] = useState<Draft>({
    text: '',
    by: `นายอำเภอ${district}`,
    on: today,
    assignments: [],
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = useMissing(draft, entry);

  async function save(thenForward: boolean): Promise<void> {
    const { on } = draft;
    if (on === null || missing !== null) return;
    await decide.mutateAsync({
      entryId: entry.id,
      decision: { text: draft.text, by: draft.by, on },
      assignments: [...draft.assignments],
    });
    showMessage({ tone: 'done', title: t('decide.done', { running: writtenOf(entry) }) });
    onClose();
    if (thenForward) navigate(`/drafts/${(await forward.mutateAsync({ entryId: entry.id })).id}`);
  }
  const isPending = decide.isPending || forward.isPending;
  return (
    <Dialog
      title={t('decide.title', { running: writtenOf(entry) })}
      onClose={onClose}
      width="46rem"
      footer={
        <>
          <Button inDialog onPress={onClose}>
            {t('close')}
          </Button>
          <Button
            inDialog
            icon={Forward}
            command="forward"
            heldBack={missing}
            isPending={isPending}
            onPress={() => void save(true).catch(() => undefined)}
          >
            {t('decide.saveAndForward')}
          </Button>
          <Button
            inDialog
            tone="main"
            command="mainAction"
            heldBack={missing}
            isPending={isPending}
            onPress={() => void save(false).catch(() => undefined)}
          >
            {t('decide.save')}
          </Button>
        </>
      }
    >
      <DecisionFields entry={entry} draft={draft} onChange={change} />
    </Dialog>
  );
}

/** Why it cannot be recorded yet; a decision is never older than the letter (rules §10). */
function useMissing({ text, by, on, assignments }: Draft, { enteredOn }: DecidedEntry): string | null {
  const { t } = useTranslation('minute');
  if (text.trim() === '') return t('decide.needText');
  if (by.trim() === '') return t('decide.needBy');
  if (on === null) return t('decide.needOn');
  if (on < enteredOn) return t('decide.tooEarly');
  return assignments.some(({ assignee }) => assignee.trim() === '') ? t('decide.needPerson') : null;
}

type FieldsProps = {
  readonly entry: DecidedEntry;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

function DecisionFields({ entry, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('minute');
  const { assignments } = draft;
  const isEarly = draft.on !== null && draft.on < entry.enteredOn;
  const add = () =>
    onChange({ assignments: [...assignments, { assignee: '', what: '', due: entry.deadline }] });
  return (
    <div className="stack form-stack">
      <div>
        <p>{entry.subject}</p>
        {entry.deadline !== null && <p className="small soft">{t('decide.duty', { day: entry.deadline })}</p>}
        <Proposed entryId={entry.id} />
      </div>
      <TextField
        label={t('decide.text')}
        multiline
        value={draft.text}
        onChange={(text) => onChange({ text })}
        autoFocus
      />
      <Presets
        kind="decision"
        hasKeys
        onChoose={(words) => onChange({ text: draft.text.trim() === '' ? words : `${draft.text} ${words}` })}
      />
      <div className="form-grid">
        <TextField label={t('decide.by')} value={draft.by} onChange={(by) => onChange({ by })} />
        <ThaiDateField
          label={t('decide.on')}
          value={draft.on}
          error={isEarly ? t('decide.tooEarly') : undefined}
          onChange={(on) => onChange({ on })}
        />
      </div>
      <AssignmentLines assignments={assignments} onChange={(changed) => onChange({ assignments: changed })} />
      <div>
        <Button inDialog size="small" icon={Plus} onPress={add}>
          {t(assignments.length === 0 ? 'decide.assign' : 'decide.addPerson')}
        </Button>
      </div>
    </div>
  );
}

function Proposed({ entryId }: { readonly entryId: string }) {
  const { t } = useTranslation('minute');
  const minute = useMinutesOf(entryId).data?.find(({ decision }) => decision === null)?.minute;
  if (minute == null) return null;
  return (
    <p className="small soft">
      {t('decide.minute')}: {minutePoints(minute).join(' ')}
    </p>
  );
}
