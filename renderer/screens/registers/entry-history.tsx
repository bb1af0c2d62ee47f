// biome-ignore-all lint/a11y/useSemanticElements: a row of the virtual grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
/** What happened to one number of the register, and what can still be done with it. */

import { ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { secrecyMark, urgencyMark } from '../../../shared/document/handling.ts';
import type { EntryChange, RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { useEntry } from '../../queries/registers.ts';
import { useFormat } from '../../text/use-format.ts';
import { EntryDeadlines } from '../deadlines/entry-deadlines.tsx';
import { KeptLine } from '../keeping/kept-line.tsx';
import { LetterChain } from '../search/letter-chain.tsx';
import { runningText } from './column-text.ts';
import type { EntryAction } from './entry-action.ts';
import { HistoryActions } from './history-actions.tsx';

type Props = {
  readonly entry: RegisterEntry;
  /** How many columns of the grid it stretches over. */
  readonly columns: number;
  readonly onAct: (action: EntryAction) => void;
  /** The history has its full height now. */
  readonly onShown: () => void;
};

export function EntryHistory({ entry, columns, onAct, onShown }: Props) {
  const { t } = useTranslation('registers');
  const { t: audit } = useTranslation('evidence');
  const format = useFormat();
  const detail = useEntry(entry.id);
  const isRead = detail.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the changes are there
  useEffect(() => {
    if (isRead) onShown();
  }, [isRead]);
  const title = t(`history.title.${entry.book}`, { running: runningText(entry) });
  return (
    <div role="row" aria-level={2} className="register-open">
      <div role="gridcell" aria-colspan={columns} aria-label={title} className="history">
        <div className="history-body">
          <h3>{title}</h3>
          <p className="history-subject">{entry.subject}</p>
          <Links entry={entry} />
          <p className="small">
            <Link href={`/history/entry/${entry.id}`}>{audit('inHistory')}</Link>
          </p>
          <LetterChain entryId={entry.id} />
          {entry.book === 'received' && <EntryDeadlines entryId={entry.id} />}
          <KeptLine entryId={entry.id} />
          <ol className="history-list">
            {[...(detail.data?.history ?? [])].reverse().map((change) => (
              <li key={change.id}>
                <span className="nb">{format.moment(change.at)}</span>
                <span>
                  <ChangeText change={change} book={entry.book} />
                </span>
                <span className="soft">{change.by}</span>
              </li>
            ))}
          </ol>
        </div>
        <HistoryActions entry={entry} onAct={onAct} />
      </div>
    </div>
  );
}

/** The letter this one was forwarded with, or answers: each leads to its line in the other book. */
function Links({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  if (entry.links.length === 0) return null;
  return (
    <p className="history-links">
      {entry.links.map((link) => (
        <Link key={link.entryId} href={`/${link.book}/entry/${link.entryId}`} className="chip go">
          <ArrowRight aria-hidden="true" />
          {link.book === 'received'
            ? t('history.linkReceived', { running: writtenOf(link) })
            : t('history.linkSent', { number: link.documentNumber ?? toThaiDigits(link.running) })}
        </Link>
      ))}
    </p>
  );
}

function ChangeText({ change, book }: { change: EntryChange; book: RegisterEntry['book'] }) {
  const { t } = useTranslation('registers');
  const field = change.field === null ? '' : t(`history.fields.${change.field}`);
  switch (change.kind) {
    case 'entered':
      return enteredText(t(`history.entered.${book}`), change);
    case 'corrected':
      return (
        <>
          {t('history.corrected', { field })} <s>{valueText(change, change.before) ?? t('history.blank')}</s>{' '}
          {t('history.to')} {valueText(change, change.after) ?? t('history.blank')}
          {change.reason !== null && change.reason !== '' && (
            <span className="soft"> · {t('history.reason', { reason: change.reason })}</span>
          )}
        </>
      );
    case 'annotated':
      // No column of the line: a scan that came later.
      if (change.field === null) return change.after;
      return t('history.annotated', { field, text: change.after ?? '' });
    case 'voided':
      return t('history.voided', { reason: change.reason ?? '' });
    case 'forwarded':
      return t('history.forwarded', { text: change.after ?? '' });
    case 'linked':
      return t('history.linked', { text: change.after ?? '' });
  }
}

/** A number out of turn says which and why. */
function enteredText(words: string, { after, reason }: EntryChange): string {
  return after === null ? words : `${words} ${after} · ${reason ?? ''}`;
}

function valueText(change: EntryChange, value: string | null): string | null {
  if (value === null || value === '') return null;
  if (change.field === 'documentDate' || change.field === 'deadline') return formatShortThaiDate(value);
  if (change.field === 'secrecy') return secrecyMark[value as keyof typeof secrecyMark] ?? value;
  if (change.field === 'urgency') return urgencyMark[value as keyof typeof urgencyMark] ?? value;
  return value;
}
