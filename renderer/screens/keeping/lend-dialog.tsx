/** A loan card (form 24): which letter, who borrows it, until when. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryBrief } from '../../../shared/keeping/kept.ts';
import { writtenWithYear } from '../../../shared/register/running.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { printLoan, useKept, useLend } from '../../queries/keeping.ts';
import { useDelayed } from '../registers/use-delayed.ts';

type Props = {
  /** Null: found in the dialog. */
  readonly letter: EntryBrief | null;
  readonly onClose: (isDone: boolean) => void;
};

/** No rule says how long; a fortnight is a start that the clerk changes. */
const usualDays = 14;

export function LendDialog({ letter, onClose }: Props) {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const lend = useLend();
  const [entry, setEntry] = useState(letter);
  const [who, setWho] = useState({
    borrower: '',
    borrowerOffice: '',
    receiver: '',
    permittedBy: '',
    note: '',
  });
  const [lentOn, setLentOn] = useState<string | null>(today);
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, usualDays));
  const isWhole = entry !== null && who.borrower.trim() !== '' && lentOn !== null && dueOn !== null;
  const lacks = !isWhole ? t('lend.need') : dueOn < lentOn ? t('lend.dueFirst') : null;

  async function answer(): Promise<void> {
    if (entry === null || lentOn === null || dueOn === null) return;
    const { loan } = await lend.mutateAsync({ ...who, entryId: entry.id, lentOn, dueOn });
    const print = () => void printLoan({ id: loan.id, what: 'card' }).catch(showError);
    showMessage({
      tone: 'done',
      title: t('lend.done', { number: loan.number, year: loan.year }),
      actions: [{ label: t('loans.printCard'), onPress: print }],
    });
    onClose(true);
  }

  const field = (name: keyof typeof who, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      value={who[name]}
      onChange={(value) => setWho({ ...who, [name]: value })}
    />
  );
  return (
    <Dialog
      title={t('lend.title')}
      width="46rem"
      onClose={() => onClose(false)}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={() => onClose(false)}
          answer={t('lend.answer')}
          onAnswer={answer}
          heldBack={lacks}
        />
      }
    >
      <div className="keeping-dialog">
        {letter === null && <FindLetter onFound={setEntry} />}
        {entry !== null && (
          <p>
            <span className="soft">{t('lend.chosen')}: </span>
            {t(`table.${entry.book}`, { number: writtenWithYear(entry) })} {entry.subject}
          </p>
        )}
        <div className="form-grid">
          {field('borrower', t('lend.borrower'))}
          {field('borrowerOffice', t('lend.office'))}
          {field('receiver', t('lend.receiver'))}
          {field('permittedBy', t('lend.permittedBy'), t('lend.permittedHint'))}
          <ThaiDateField label={t('lend.lentOn')} value={lentOn} onChange={setLentOn} />
          <ThaiDateField label={t('lend.dueOn')} value={dueOn} onChange={setDueOn} />
          {field('note', t('lend.note'))}
        </div>
      </div>
    </Dialog>
  );
}

const mostFound = 20;

function FindLetter({ onFound }: { readonly onFound: (entry: EntryBrief) => void }) {
  const { t } = useTranslation('keeping');
  const [words, setWords] = useState('');
  const text = useDelayed(words, 200).trim();
  const found = useKept({
    stage: 'all',
    book: null,
    year: null,
    text: text === '' ? null : text,
    offset: 0,
    limit: mostFound,
  }).data?.rows.filter(({ filing, loan }) => loan === null && filing?.outcome == null);
  return (
    <>
      <TextField
        type="search"
        label={t('lend.find')}
        hint={t('lend.findHint')}
        value={words}
        onChange={setWords}
        autoFocus
      />
      {text !== '' && found !== undefined && (
        <ul className="keeping-found" aria-label={t('table.label')}>
          {found.length === 0 && <li className="soft pad">{t('lend.noneFound')}</li>}
          {found.map(({ entry }) => (
            <li key={entry.id}>
              <button type="button" onClick={() => onFound(entry)}>
                <span className="nb">{t(`table.${entry.book}`, { number: writtenWithYear(entry) })}</span>{' '}
                {entry.subject}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
