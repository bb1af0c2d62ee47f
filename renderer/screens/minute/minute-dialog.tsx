/** บันทึกเสนอ: what the clerk proposes to the decider, on its own sheet or as words to copy onto the letter. */
import { writtenOf } from '../../../shared/register/running.ts';
import './minute.css';
import { Copy, FileDown, Printer, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClerkMinute, minutePurposes, minuteText } from '../../../shared/letter/clerk-minute.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { showError } from '../../queries/call.ts';
import { makeMinute, useDraftMinute, usePutForward } from '../../queries/minute.ts';
import { deliver } from '../../queries/output.ts';
import { Presets } from './presets.tsx';

type Props = {
  readonly entry: Pick<RegisterEntry, 'id' | 'running' | 'inserted' | 'written'>;
  readonly onClose: () => void;
};

export function MinuteDialog({ entry, onClose }: Props) {
  const { t } = useTranslation('minute');
  const draft = useDraftMinute(entry.id);
  if (draft.data !== undefined)
    return <OpenMinute entry={entry} proposed={draft.data.minute} onClose={onClose} />;
  return (
    <Dialog title={t('title', { running: writtenOf(entry) })} onClose={onClose}>
      <Loaded query={draft}>{() => null}</Loaded>
    </Dialog>
  );
}

function OpenMinute({ entry, proposed, onClose }: Props & { readonly proposed: ClerkMinute }) {
  const { t } = useTranslation('minute');
  const [minute, setMinute] = useState(proposed);
  const change = (part: Partial<ClerkMinute>) => setMinute((before) => ({ ...before, ...part }));

  const putForward = usePutForward();
  const forChief = { entryId: entry.id, minute: { ...minute, through: [...minute.through] } };

  async function put(): Promise<void> {
    await putForward.mutateAsync(forChief);
    showMessage({ tone: 'done', title: t('putDone') });
    onClose();
  }
  async function print(): Promise<void> {
    try {
      await putForward.mutateAsync(forChief);
    } catch {
      return; // said by the message strip
    }
    // It lies before the chief now, whatever the printer says.
    await send('pdf');
    showMessage({ tone: 'done', title: t('putDone') });
    onClose();
  }
  async function send(as: 'pdf' | 'docx'): Promise<void> {
    try {
      await deliver(await makeMinute(entry.id, minute, as), as === 'pdf' ? 'print' : 'save');
    } catch (error) {
      showError(error);
    }
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(minuteText(minute));
      showMessage({ tone: 'done', title: t('copied'), slot: 'minute' });
    } catch (error) {
      showError(error);
    }
  }

  return (
    <Dialog
      title={t('title', { running: writtenOf(entry) })}
      onClose={onClose}
      width="52rem"
      footer={
        <>
          <Button inDialog onPress={onClose}>
            {t('close')}
          </Button>
          <Button inDialog icon={Copy} onPress={() => void copy()}>
            {t('copy')}
          </Button>
          <Button inDialog icon={FileDown} onPress={() => void send('docx')}>
            {t('docx')}
          </Button>
          <Button
            does="minute.putForward"
            inDialog
            icon={UserRoundCheck}
            onPress={() => void put().catch(() => undefined)}
          >
            {t('put')}
          </Button>
          <Button inDialog tone="main" icon={Printer} command="mainAction" onPress={() => void print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <MinuteFields minute={minute} onChange={change} />
    </Dialog>
  );
}

type FieldsProps = {
  readonly minute: ClerkMinute;
  readonly onChange: (part: Partial<ClerkMinute>) => void;
};

function MinuteFields({ minute, onChange }: FieldsProps) {
  const { t } = useTranslation('minute');
  return (
    <div className="stack form-stack">
      <p className="soft small">{t('explain')}</p>
      <TextField label={t('to')} value={minute.to} onChange={(to) => onChange({ to })} autoFocus />
      <RadioGroup
        label={t('purpose')}
        orientation="horizontal"
        value={minute.purpose}
        onChange={(purpose) => onChange({ purpose })}
        options={minutePurposes.map((purpose) => ({ value: purpose, label: purpose }))}
      />
      <TextField
        label={t('opinion')}
        hint={t('opinionHint')}
        multiline
        value={minute.opinion}
        onChange={(opinion) => onChange({ opinion })}
      />
      <Presets kind="minute" onChoose={(words) => onChange({ opinion: withLine(minute.opinion, words) })} />
      <TextField
        label={t('clerkName')}
        value={minute.clerkName}
        onChange={(clerkName) => onChange({ clerkName })}
      />
      <TextField
        label={t('clerkPosition')}
        value={minute.clerkPosition}
        onChange={(clerkPosition) => onChange({ clerkPosition })}
      />
      <ThaiDateField label={t('date')} value={minute.date} onChange={(date) => onChange({ date })} />
      <TextField
        label={t('through')}
        hint={t('throughHint')}
        multiline
        value={minute.through.join('\n')}
        onChange={(posts) => onChange({ through: posts === '' ? [] : posts.split('\n').slice(0, 5) })}
      />
    </div>
  );
}

/** A preset stands in place of nothing, or as one point more. */
function withLine(opinion: string, words: string): string {
  const lines = opinion.split('\n').filter((line) => line.trim() !== '' && line !== words);
  return [...lines, words].join('\n');
}
