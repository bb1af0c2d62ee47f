/**
 * ชั้นความลับ of a line that stands in the register: given, raised, lowered, taken off. What a classified letter said
 * leaves the program at once and for good, so this is asked.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Secrecy, secrecies, secrecyMark } from '../../../shared/document/handling.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { isKeptClass } from '../../../shared/secret-books/secret.ts';
import { Answers } from '../../components/answers.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useChangeClass, useDraftsAbout, useOthersInFile } from '../../queries/registers.ts';
import { useRaiseToSecret, useSecretStatus } from '../../queries/secret.ts';
import { runningText } from './column-text.ts';

type Class = Secrecy | 'none';

export function SecrecyDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const { t: secret } = useTranslation('secret');
  const correct = useChangeClass();
  const raise = useRaiseToSecret();
  const hasRegistrar = useSecretStatus().data?.isInForce ?? false;
  const before: Class = entry.secrecy ?? 'none';
  const [chosen, setChosen] = useState<Class>(before);
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const [erases, setErases] = useState(false);
  const isGiven = before === 'none' && chosen !== 'none';
  const isTakenOff = before !== 'none' && chosen === 'none';
  // What it says goes to the registrar, sealed, instead of going for good.
  const kept = isGiven && hasRegistrar && isKeptClass(chosen) ? chosen : null;
  const drafts = useDraftsAbout(entry.id, before === 'none').data ?? [];
  const others = useOthersInFile(entry.id, before === 'none').data ?? [];
  const needsErasing = isGiven && kept === null && (entry.fileId !== null || drafts.length > 0);

  function lacks(): string | null {
    if (chosen === before) return t('entry.nothingChanged');
    if (needsErasing && !erases)
      return t(entry.fileId === null ? 'secrecy.needErasingDrafts' : 'secrecy.needErasing');
    if (isTakenOff && subject.trim() === '') return t('entry.needSubject');
    return reason.trim() === '' ? t('secrecy.needReason') : null;
  }

  /** By whom they are for: what they are about must not be said again. */
  function draftsGoing(isForGood: boolean): string {
    const names = drafts.map(({ addressee }) => addressee || t('secrecy.noAddressee')).join(' · ');
    return t(isForGood ? 'secrecy.draftsGo' : 'secrecy.draftsSealed', { n: drafts.length, names });
  }

  async function save(): Promise<void> {
    if (kept === null) return change();
    await raise.mutateAsync({ entryId: entry.id, secrecy: kept, reason: reason.trim() });
    const running = runningText(entry);
    showMessage({ tone: 'done', title: secret('raise.done', { running, class: secrecyMark[kept] }) });
    onClose();
  }

  async function change(): Promise<void> {
    const secrecy = chosen === 'none' ? null : chosen;
    await correct.mutateAsync({
      id: entry.id,
      changes: isTakenOff ? { secrecy, subject: subject.trim() } : { secrecy },
      reason: reason.trim(),
      erasesOriginal: needsErasing,
    });
    const running = runningText(entry);
    showMessage({
      tone: 'done',
      title:
        secrecy === null
          ? t('secrecy.takenOff', { running })
          : t('secrecy.given', { running, class: secrecyMark[secrecy] }),
    });
    onClose();
  }

  return (
    <Dialog
      title={t('secrecy.title', { running: runningText(entry) })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('secrecy.save')}
          onAnswer={save}
          tone={isGiven ? 'danger' : 'main'}
          heldBack={lacks()}
        />
      }
    >
      <div className="class-form">
        <RadioGroup<Class>
          label={t('history.fields.secrecy')}
          orientation="horizontal"
          value={chosen}
          options={[
            { value: 'none', label: t('secrecy.none') },
            ...secrecies.map((value) => ({ value, label: secrecyMark[value] })),
          ]}
          onChange={setChosen}
        />
        {isGiven && (
          <Notice tone="doubt" title={kept === null ? t('secrecy.goes') : secret('raise.goes')}>
            {kept === null ? t('secrecy.stays') : secret('raise.stays')}
            {drafts.length > 0 && <p>{draftsGoing(kept === null)}</p>}
            {others.length > 0 && (
              <p>{t('secrecy.othersLoseFile', { numbers: others.map(runningText).join(', ') })}</p>
            )}
          </Notice>
        )}
        {needsErasing && (
          <Checkbox isSelected={erases} onChange={setErases}>
            {t(entry.fileId === null ? 'secrecy.eraseDrafts' : 'secrecy.erase')}
          </Checkbox>
        )}
        {isTakenOff && (
          <TextField
            label={t('entry.subject')}
            hint={t('secrecy.subjectHint')}
            value={subject}
            onChange={setSubject}
            multiline
            isOneParagraph
          />
        )}
        <TextField label={t('secrecy.reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
