/** รอคำตอบ: issued letters, and sets as one, whose recipients owe an answer, the next day to come first. */
import './letter/after/after.css';
import { ArrowLeft, BellRing, MailQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { WaitingLetter } from '../../shared/letter/dispatch.ts';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ListExport } from '../components/list-export.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { WholeName } from '../components/whole-name.tsx';
import { useWaiting } from '../queries/after.ts';
import { useToday } from '../queries/app.ts';
import { type IdNumbers, type ListFormat, listFile } from '../queries/list-file.ts';
import { useFormat } from '../text/use-format.ts';
import { RemindDialog } from './letter/after/remind-dialog.tsx';
import { SilentOfSet } from './letter/after/silent-of-set.tsx';

export function WaitingScreen() {
  const { t } = useTranslation('after');
  const [, navigate] = useLocation();
  const letters = useWaiting();
  const [reminding, setReminding] = useState<WaitingLetter | null>(null);
  const leave = () => navigate('/drafts');
  useKeys({ back: leave });
  return (
    <Screen
      title={t('waiting.title')}
      aside={letters.data && t('waiting.count', { total: letters.data.length })}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('waiting.back')} onPress={leave} />}
      actions={
        letters.data !== undefined && letters.data.length > 0 && <WaitingExport letters={letters.data} />
      }
    >
      <Loaded query={letters}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={MailQuestion} title={t('waiting.empty')}>
              {t('waiting.emptyHint')}
            </EmptyState>
          ) : (
            <ul className="waiting-list">
              {list.map((letter) => (
                <li key={letter.letterId}>
                  <WaitingLine letter={letter} onRemind={() => setReminding(letter)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {reminding !== null && (
        <RemindDialog
          letter={{ id: reminding.letterId, number: numbersOf(reminding) }}
          silent={reminding.silent.length}
          all={reminding.letters > 1}
          onClose={() => setReminding(null)}
        />
      )}
    </Screen>
  );
}

/** A row for each who owes an answer. */
function WaitingExport({ letters }: { readonly letters: readonly WaitingLetter[] }) {
  const { t } = useTranslation('after');
  const format = useFormat();
  const day = (iso: string | null) => (iso === null ? '' : format.shortDate(iso));
  const make = (as: ListFormat, idNumbers: IdNumbers) =>
    listFile(
      {
        name: t('waiting.title'),
        heads: (['number', 'date', 'subject', 'recipient', 'due'] as const).map((head) => t(`sheet.${head}`)),
        rows: letters.flatMap((letter) =>
          letter.silent.map(({ name, deadline }) => [
            numbersOf(letter),
            day(letter.date),
            letter.subject,
            name,
            day(deadline),
          ]),
        ),
      },
      as,
      idNumbers,
    );
  return <ListExport make={make} />;
}

/** Of a set the first and the last. */
function numbersOf({ number, lastNumber }: WaitingLetter): string {
  return lastNumber === null ? (number ?? '') : `${number} – ${lastNumber}`;
}

/** As many names as are read at a glance. */
const namesShown = 6;

function WaitingLine({ letter, onRemind }: { letter: WaitingLetter; onRemind: () => void }) {
  const { t } = useTranslation('after');
  const today = useToday();
  const { silent } = letter;
  const days = silent.flatMap(({ deadline }) => deadline ?? []).toSorted();
  const [first] = days;
  const isLate = first !== undefined && first < today;
  const rest = silent.length - namesShown;
  return (
    <>
      <div className="grow">
        <div className="row wrap">
          {first !== undefined && (
            <Chip tone={isLate ? 'urgent' : 'plain'}>
              {t(isLate ? 'recipients.overdue' : 'recipients.due', { day: first })}
            </Chip>
          )}
          <Link href={`/drafts/${letter.letterId}`}>{letter.subject}</Link>
        </div>
        <p className="soft small">
          {letter.number !== null && <span className="nb">{numbersOf(letter)} · </span>}
          {letter.letters > 1 && `${t('waiting.set', { n: letter.letters })} · `}
          {t('waiting.silent', { silent: silent.length, total: letter.recipients })}
        </p>
        {letter.letters > 1 ? (
          <SilentOfSet letter={letter} />
        ) : (
          <p className="small">
            {silent.slice(0, namesShown).map(({ name, letterId, position }, at) => (
              <span key={`${letterId} ${position}`}>
                {at > 0 && ' · '}
                <WholeName name={name} />
              </span>
            ))}
            {rest > 0 && ` ${t('waiting.more', { total: rest })}`}
          </p>
        )}
      </div>
      {letter.number !== null && (
        <Button does="paper.remind" size="small" icon={BellRing} onPress={onRemind}>
          {t('recipients.remind')}
        </Button>
      )}
    </>
  );
}
