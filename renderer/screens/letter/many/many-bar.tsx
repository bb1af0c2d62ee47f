/** What a letter to many needs beside its text: its table, fields to insert, the attached list, papers of the whole set. */
import './many.css';
import { ListPlus, Paperclip, Printer, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachedList, withAttachedList } from '../../../../shared/letter/attached-list.ts';
import { formOf } from '../../../../shared/letter/forms/index.ts';
import { isIssued, type Letter } from '../../../../shared/letter/letter.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { showMessage } from '../../../components/messages.ts';
import { showError } from '../../../queries/call.ts';
import { useManyLetters } from '../../../queries/many.ts';
import { useRecipients } from '../../../queries/office.ts';
import { AnswerButton, AnswerDialog } from '../after/answer-dialog.tsx';
import type { LetterDraft } from '../use-letter-draft.ts';
import { EnclosuresDialog } from './enclosures-dialog.tsx';
import { FieldMenu } from './field-menu.tsx';
import { ManyDialog } from './many-dialog.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { SetSteps } from './set-steps.tsx';

type Props = { readonly letter: Letter; readonly draft: LetterDraft; readonly isLocked: boolean };
type Open = 'table' | 'papers' | 'enclosures' | 'answer';

export function ManyBar({ letter, draft, isLocked }: Props) {
  const { t } = useTranslation('many');
  const [open, setOpen] = useState<Open | null>(null);
  const made = useManyLetters(letter.id, isIssued(letter)).data ?? [];
  const { merge, circular } = draft.content;
  const total = isIssued(letter) ? made.length : (merge?.rows.length ?? 0);
  const close = () => setOpen(null);
  if (isLocked && (total === 0 || (isIssued(letter) && total === 1 && merge === null))) return null;
  if (!isLocked && formOf(letter.form).numbering === null) return null;
  const inWords = isIssued(letter) && !circular ? t('set', { n: total }) : null;
  return (
    <section className="many-bar row wrap" aria-label={t('label')}>
      {total > 0 && (
        <Chip tone="go">{inWords ?? t(circular ? 'circularTo' : 'fromTable', { n: total })}</Chip>
      )}
      {!isLocked && (
        <>
          <Button size="small" tone="quiet" icon={Table2} onPress={() => setOpen('table')}>
            {t('open')}
          </Button>
          {merge !== null && !circular && <FieldMenu columns={merge.columns} />}
          {draft.content.template === undefined && <AttachList draft={draft} />}
          <Button size="small" tone="quiet" icon={Paperclip} onPress={() => setOpen('enclosures')}>
            {t('enclosures.open')}
          </Button>
          <AnswerButton letter={letter} onPress={() => setOpen('answer')} />
        </>
      )}
      {total > 0 && (
        <Button
          size="small"
          tone="quiet"
          icon={Printer}
          onPress={() => void draft.flush().then(() => setOpen('papers'), showError)}
        >
          {t('papers')}
        </Button>
      )}
      {isIssued(letter) && <SetSteps letter={letter} total={total} />}
      {open === 'table' && <ManyDialog letter={letter} draft={draft} onClose={close} />}
      {open === 'papers' && <PapersDialog letter={letter} total={total} onClose={close} />}
      {open === 'enclosures' && <EnclosuresDialog letterId={letter.id} total={total} onClose={close} />}
      {open === 'answer' && <AnswerDialog letter={letter} setSize={1} onClose={close} />}
    </section>
  );
}

function AttachList({ draft: { content, change } }: { readonly draft: LetterDraft }) {
  const { t } = useTranslation('many');
  const recipients = useRecipients().data ?? [];
  const list = attachedList(content, recipients);
  return (
    <Button
      size="small"
      tone="quiet"
      icon={ListPlus}
      heldBack={list === null ? t('listNone') : null}
      onPress={() => {
        if (list === null) return;
        change({ attachments: withAttachedList(content.attachments, list) });
        const n = content.merge?.rows.length ?? content.recipientIds.length;
        showMessage({ tone: 'done', title: t('listDone', { n }), slot: 'many' });
      }}
    >
      {t('list')}
    </Button>
  );
}
