/** What happened to one number of the register, and what can still be done with it. */
import { FileText, Forward, MessageSquarePlus, Pencil, SquareSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { urgencyMark } from '../../../shared/document/handling.ts';
import type { EntryChange, RegisterEntry } from '../../../shared/register/entry.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useForward } from '../../queries/letters.ts';
import { deliverPath } from '../../queries/output.ts';
import { useEntry } from '../../queries/registers.ts';
import { useFormat } from '../../text/use-format.ts';
import { AnnotateDialog } from './annotate-dialog.tsx';
import { runningText } from './columns.tsx';
import { VoidDialog } from './void-dialog.tsx';

export function EntryHistory({ entry, onCorrect }: { entry: RegisterEntry; onCorrect: () => void }) {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const detail = useEntry(entry.id);
  const [dialog, setDialog] = useState<'annotate' | 'void' | null>(null);
  const [, navigate] = useLocation();
  const forward = useForward();
  const isLive = entry.voided === null;
  const canForward = isLive && entry.book === 'received' && entry.secrecy === null;

  async function forwardEntry(): Promise<void> {
    const letter = await forward.mutateAsync({ entryId: entry.id });
    navigate(`/drafts/${letter.id}`);
  }

  return (
    <div className="history">
      <div className="history-body">
        <h3>{t(`history.title.${entry.book}`, { running: runningText(entry) })}</h3>
        <Links entry={entry} />
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
      <div className="history-actions">
        {entry.fileId !== null && (
          <Button
            icon={FileText}
            onPress={() => void deliverPath(`file/${entry.fileId}`, fileName(entry), 'open')}
          >
            {t('history.openFile')}
          </Button>
        )}
        {entry.letterId !== null && (
          <Button size="small" icon={FileText} onPress={() => navigate(`/drafts/${entry.letterId}`)}>
            {t('history.openDraft')}
          </Button>
        )}
        {canForward && (
          <Button size="small" icon={Forward} command="forward" onPress={() => void forwardEntry()}>
            {t('history.forward')}
          </Button>
        )}
        {isLive && (
          <>
            <Button size="small" icon={Pencil} command="correct" onPress={onCorrect}>
              {t('history.correct')}
            </Button>
            <Button size="small" icon={MessageSquarePlus} onPress={() => setDialog('annotate')}>
              {t('history.annotate')}
            </Button>
            <Button size="small" icon={SquareSlash} onPress={() => setDialog('void')}>
              {t('history.void')}
            </Button>
          </>
        )}
      </div>
      {dialog === 'annotate' && <AnnotateDialog entry={entry} onClose={() => setDialog(null)} />}
      {dialog === 'void' && <VoidDialog entry={entry} onClose={() => setDialog(null)} />}
    </div>
  );
}

function Links({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  if (entry.links.length === 0) return null;
  return (
    <p className="history-links">
      {entry.links.map((link) => (
        <Chip tone="go" key={link.entryId}>
          {link.book === 'received'
            ? t('history.linkReceived', { running: link.running })
            : t('history.linkSent', { number: link.documentNumber ?? toThaiDigits(link.running) })}
        </Chip>
      ))}
    </p>
  );
}

function ChangeText({ change, book }: { change: EntryChange; book: RegisterEntry['book'] }) {
  const { t } = useTranslation('registers');
  const field = change.field === null ? '' : t(`history.fields.${change.field}`);
  switch (change.kind) {
    case 'entered':
      return t(`history.entered.${book}`);
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
      return t('history.annotated', { field, text: change.after ?? '' });
    case 'voided':
      return t('history.voided', { reason: change.reason ?? '' });
    case 'forwarded':
      return t('history.forwarded', { text: change.after ?? '' });
    case 'linked':
      return t('history.linked', { text: change.after ?? '' });
  }
}

function valueText(change: EntryChange, value: string | null): string | null {
  if (value === null || value === '') return null;
  if (change.field === 'documentDate' || change.field === 'deadline') return formatShortThaiDate(value);
  if (change.field === 'urgency') return urgencyMark[value as keyof typeof urgencyMark] ?? value;
  return value;
}

function fileName(entry: RegisterEntry): string {
  return `${entry.year}-${entry.running}.pdf`;
}
