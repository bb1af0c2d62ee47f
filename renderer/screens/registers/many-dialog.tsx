/** One text for all chosen lines, or the same person for all of them; taken back as one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { PersonField } from '../../components/person-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useBoard } from '../../queries/deadlines.ts';
import { useAnnotateMany } from '../../queries/registers.ts';

type Props = {
  readonly kind: 'note' | 'assign';
  readonly ids: readonly string[];
  readonly onClose: () => void;
};

/** What offices write under การปฏิบัติ most; it goes into the book, so it is Thai in both languages. */
const usualActions = ['ทราบ เก็บแฟ้ม', 'ดำเนินการแล้ว', 'แจ้งผู้เกี่ยวข้องแล้ว', 'รอสั่งการ'] as const;

export function ManyDialog({ kind, ids, onClose }: Props) {
  const { t } = useTranslation('registers');
  const annotate = useAnnotateMany();
  const [note, setNote] = useState<{ field: 'action' | 'note'; text: string }>({ field: 'action', text: '' });
  const [task, setTask] = useState<{ assignee: string; due: string | null }>({ assignee: '', due: null });
  const isTask = kind === 'assign';
  const given = isTask ? givenText(task) : note.text.trim();

  async function save(): Promise<void> {
    const { assignee, due } = task;
    const { changed, leftOut } = await annotate.mutateAsync({
      ids: [...ids],
      field: isTask ? 'action' : note.field,
      text: given,
      task: isTask && due !== null ? { assignee: assignee.trim(), due } : null,
    });
    showMessage({
      tone: 'done',
      title: t('choosing.done', { total: changed }),
      ...(leftOut > 0 && { detail: t('choosing.closed', { n: leftOut }) }),
    });
    onClose();
  }

  return (
    <Dialog
      title={t(isTask ? 'choosing.titleAssign' : 'choosing.titleNote', { total: ids.length })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('entry.cancel')}
          onCancel={onClose}
          answer={t('choosing.save', { total: ids.length })}
          onAnswer={save}
          heldBack={given === '' ? t(isTask ? 'choosing.needPerson' : 'annotate.needText') : null}
        />
      }
    >
      {isTask ? (
        <AssignFields task={task} onChange={setTask} />
      ) : (
        <NoteFields note={note} onChange={setNote} />
      )}
      {isTask && given !== '' && <p>{t('choosing.written', { text: given })}</p>}
      <p className="soft">{t('choosing.undoable')}</p>
    </Dialog>
  );
}

function givenText({ assignee, due }: { assignee: string; due: string | null }): string {
  if (assignee.trim() === '') return '';
  return `มอบ ${assignee.trim()}${due === null ? '' : ` ภายใน ${formatShortThaiDate(due)}`}`;
}

type Note = { readonly field: 'action' | 'note'; readonly text: string };

function NoteFields({ note, onChange }: { note: Note; onChange: (note: Note) => void }) {
  const { t } = useTranslation('registers');
  return (
    <>
      <RadioGroup<'action' | 'note'>
        label={t('annotate.where')}
        orientation="horizontal"
        value={note.field}
        options={[
          { value: 'action', label: t('history.fields.action') },
          { value: 'note', label: t('history.fields.note') },
        ]}
        onChange={(field) => onChange({ ...note, field })}
      />
      <TextField
        label={t('annotate.text')}
        value={note.text}
        onChange={(text) => onChange({ ...note, text })}
        multiline
        autoFocus
      />
      <fieldset className="filter-group" aria-label={t('choosing.usual')}>
        {usualActions.map((text) => (
          <Button key={text} inDialog size="small" onPress={() => onChange({ ...note, text })}>
            {text}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

type Task = { readonly assignee: string; readonly due: string | null };

function AssignFields({ task, onChange }: { task: Task; onChange: (task: Task) => void }) {
  const { t } = useTranslation('registers');
  return (
    <div className="entry-form">
      <PersonField
        label={t('choosing.who')}
        buttonLabel={t('choosing.who')}
        people={useBoard().data?.people ?? []}
        value={task.assignee}
        onChange={(assignee) => onChange({ ...task, assignee })}
      />
      <ThaiDateField
        label={t('choosing.due')}
        value={task.due}
        onChange={(due) => onChange({ ...task, due })}
      />
    </div>
  );
}
