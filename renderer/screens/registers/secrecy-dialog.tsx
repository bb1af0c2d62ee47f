/**
 * ชั้นความลับ of a line that stands in the register: given, raised, lowered, taken off. What a classified letter said
 * leaves the program at once and for good, so this is asked.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
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
import { draftsOf } from '../../queries/letters.ts';
import { useChangeClass } from '../../queries/registers.ts';
import { useRaiseToSecret, useSecretStatus } from '../../queries/secret.ts';
import { runningText } from './column-text.ts';

type Class = Secrecy | 'none';

export function SecrecyDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const { t } = useTranslation('registers');
  const [, navigate] = useLocation();
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
  const needsErasing = isGiven && kept === null && entry.fileId !== null;

  function lacks(): string | null {
    if (chosen === before) return t('entry.nothingChanged');
    if (needsErasing && !erases) return t('secrecy.needErasing');
    if (isTakenOff && subject.trim() === '') return t('entry.needSubject');
    return reason.trim() === '' ? t('secrecy.needReason') : null;
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
    const drafts = isGiven ? await draftsOf(entry.id) : [];
    await correct.mutateAsync({
      id: entry.id,
      changes: isTakenOff ? { secrecy, subject: subject.trim() } : { secrecy },
      reason: reason.trim(),
      erasesOriginal: needsErasing,
    });
    const running = runningText(entry);
    const [first] = drafts;
    showMessage({
      tone: first === undefined ? 'done' : 'doubt',
      title:
        secrecy === null
          ? t('secrecy.takenOff', { running })
          : t('secrecy.given', { running, class: secrecyMark[secrecy] }),
      ...(first !== undefined && {
        // By whom they are for: what they are about must not be said again.
        detail: t('secrecy.drafts', {
          n: drafts.length,
          names: drafts.map(({ addressee }) => addressee || t('secrecy.noAddressee')).join(' · '),
        }),
        actions: [{ label: t('secrecy.openDraft'), onPress: () => navigate(`/drafts/${first.id}`) }],
      }),
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
          </Notice>
        )}
        {needsErasing && (
          <Checkbox isSelected={erases} onChange={setErases}>
            {t('secrecy.erase')}
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
