/** รอสั่งการ: what lies before the chief. Of a pile of decided sheets one number after the other is typed and recorded. */
import { writtenOf } from '../../../shared/register/running.ts';
import './minute.css';
import { ArrowLeft, UserRoundCheck } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { WaitingMinute } from '../../../shared/letter/chief-decision.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { UrgencyChip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { useMay } from '../../components/rights.ts';
import { Screen } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { findReceived, useTakeBack, useWaitingMinutes } from '../../queries/minute.ts';
import { DecideDialog, type DecidedEntry } from './decide-dialog.tsx';

export function DecisionsScreen() {
  const { t } = useTranslation('minute');
  const [, navigate] = useLocation();
  const waiting = useWaitingMinutes();
  const mayDecide = useMay('minute.decide');
  const [deciding, setDeciding] = useState<DecidedEntry | null>(null);
  const number = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const leave = () => navigate('/');
  useKeys({ back: leave });
  const close = () => {
    setDeciding(null);
    // The next sheet of the pile.
    requestAnimationFrame(() => number.current?.focus());
  };
  return (
    <Screen
      title={t('list.title')}
      aside={waiting.data && t('list.count', { n: waiting.data.length })}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('list.back')} onPress={leave} />}
    >
      {mayDecide && <NumberForm inputRef={number} onFound={setDeciding} />}
      <Loaded query={waiting}>
        {(minutes) =>
          minutes.length === 0 ? (
            <EmptyState icon={UserRoundCheck} title={t('list.empty')}>
              {mayDecide ? t('list.emptyHint') : undefined}
            </EmptyState>
          ) : (
            <ul className="panel" data-pane="decisions">
              {minutes.map((minute) => (
                <DecisionRow key={minute.id} minute={minute} onDecide={setDeciding} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {deciding !== null && <DecideDialog entry={deciding} onClose={close} />}
    </Screen>
  );
}

type NumberFormProps = {
  readonly inputRef: React.Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly onFound: (entry: DecidedEntry) => void;
};

function NumberForm({ inputRef, onFound }: NumberFormProps) {
  const { t } = useTranslation('minute');
  const year = buddhistYear(useToday());
  const [typed, setTyped] = useState('');
  async function find(): Promise<void> {
    const running = Number(toArabicDigits(typed).trim());
    if (!Number.isInteger(running) || running < 1) return;
    const entry = await findReceived(year, running);
    if (entry === null || entry.voided !== null || entry.secrecy !== null) {
      const title = t(entry === null ? 'list.none' : 'list.secret', { n: running });
      showMessage({ tone: 'doubt', title, slot: 'decision' });
      return;
    }
    setTyped('');
    onFound(decidedEntry(entry));
  }
  return (
    <form
      className="decision-find"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void find().catch(showError);
      }}
    >
      <TextField
        label={t('list.number')}
        hint={t('list.numberHint')}
        inputMode="numeric"
        value={typed}
        inputRef={inputRef}
        onChange={(words) => setTyped(words.slice(0, 12))}
      />
      <Button type="submit">{t('list.find')}</Button>
    </form>
  );
}

export function decidedEntry(entry: RegisterEntry): DecidedEntry {
  const { id, running, written, subject, deadline, enteredAt } = entry;
  return { id, running, written, subject, deadline, enteredOn: enteredAt.slice(0, 10) };
}

type RowProps = { readonly minute: WaitingMinute; readonly onDecide: (entry: DecidedEntry) => void };

function DecisionRow({ minute, onDecide }: RowProps) {
  const { t } = useTranslation('minute');
  const takeBack = useTakeBack();
  const { letter, entryId } = minute;
  const { year, running, written, subject, from, urgency, deadline, enteredOn } = letter;
  const withdraw = () =>
    takeBack.mutate(
      { entryId },
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('list.takenBack') });
          keepFocus(() => document.querySelector<HTMLElement>('.decision-find input'));
        },
      },
    );
  return (
    <li className="decision-row">
      <div className="grow">
        <p className="row wrap">
          <UrgencyChip urgency={urgency} />
          <Link href={`/received/${year}/${running}`}>{subject}</Link>
        </p>
        <p className="small soft">
          {t('list.received', { running: writtenOf(letter) })} · {from} ·{' '}
          {t('list.put', { at: minute.putAt, by: minute.putBy })}
          {deadline !== null && ` · ${t('decide.duty', { day: deadline })}`}
        </p>
      </div>
      <Button
        does="minute.takeBack"
        size="small"
        tone="quiet"
        onPress={withdraw}
        describedBy={`decision-${minute.id}`}
      >
        {t('list.takeBack')}
      </Button>
      <Button
        does="minute.decide"
        size="small"
        icon={UserRoundCheck}
        describedBy={`decision-${minute.id}`}
        onPress={() => onDecide({ id: entryId, running, written, subject, deadline, enteredOn })}
      >
        {t('decide.open')}
      </Button>
      <span id={`decision-${minute.id}`} className="vh">
        {t('decide.openNamed', { running: writtenOf(letter) })}
      </span>
    </li>
  );
}
