/** What can be done with an opened line of the register. */
import { FileText, Forward, Lock, MessageSquarePlus, Pencil, SquareSlash, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { showError } from '../../queries/call.ts';
import { useForward } from '../../queries/letters.ts';
import { useGiveFurther, useReceivedBooks } from '../../queries/numbers.ts';
import { deliverPath } from '../../queries/output.ts';
import { LetterTaskButtons } from '../minute/letter-task-buttons.tsx';
import { MinuteButton } from '../minute/minute-button.tsx';
import { StampButton } from '../stamp/stamp-button.tsx';
import type { EntryAction } from './entry-action.ts';

type Props = { readonly entry: RegisterEntry; readonly onAct: (action: EntryAction) => void };

export function HistoryActions({ entry, onAct }: Props) {
  const { t } = useTranslation('registers');
  const [, navigate] = useLocation();
  const forward = useForward();
  const isLive = entry.voided === null;

  async function forwardEntry(): Promise<void> {
    const letter = await forward.mutateAsync({ entryId: entry.id });
    navigate(`/drafts/${letter.id}`);
  }

  return (
    <div className="history-actions">
      {entry.fileId !== null && (
        <Button
          size="small"
          icon={FileText}
          onPress={() => void deliverPath(`file/${entry.fileId}`, fileName(entry), 'open').catch(showError)}
        >
          {t('history.openFile')}
        </Button>
      )}
      {entry.letterId !== null && (
        <Button size="small" icon={FileText} onPress={() => navigate(`/drafts/${entry.letterId}`)}>
          {t('history.openDraft')}
        </Button>
      )}
      {isLive && entry.book === 'received' && <StampButton entry={entry} size="small" />}
      {isLive && entry.book === 'received' && entry.secrecy === null && <MinuteButton entry={entry} />}
      {isLive && entry.book === 'received' && <LetterTaskButtons entry={entry} />}
      {isLive && entry.book === 'received' && entry.secrecy === null && (
        <Button
          size="small"
          icon={Forward}
          command="forward"
          isPending={forward.isPending}
          onPress={() => void forwardEntry().catch(() => undefined)}
        >
          {t('history.forward')}
        </Button>
      )}
      {isLive && entry.book === 'received' && <FurtherNumberButtons entry={entry} />}
      {isLive && (
        <>
          <Button size="small" icon={Pencil} command="correct" onPress={() => onAct('correct')}>
            {t('history.correct')}
          </Button>
          <Button size="small" icon={MessageSquarePlus} onPress={() => onAct('annotate')}>
            {t('history.annotate')}
          </Button>
          {entry.letterId === null && (
            <Button size="small" icon={Lock} onPress={() => onAct('secrecy')}>
              {t('secrecy.button')}
            </Button>
          )}
          <Button size="small" icon={SquareSlash} onPress={() => onAct('void')}>
            {t('history.void')}
          </Button>
        </>
      )}
    </div>
  );
}

/** A number in the book of each unit that has not given one yet. */
function FurtherNumberButtons({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('numbers');
  const units = useReceivedBooks().data ?? [];
  const give = useGiveFurther();
  const has = new Set((entry.further ?? []).map(({ receivedBookId }) => receivedBookId));
  return units
    .filter(({ id }) => !has.has(id))
    .map(({ id, name }) => (
      <Button
        key={id}
        size="small"
        icon={Stamp}
        isPending={give.isPending}
        onPress={() => give.mutate({ entryId: entry.id, receivedBookId: id })}
      >
        {t('choice.giveFurther', { name })}
      </Button>
    ));
}

function fileName(entry: RegisterEntry): string {
  return `${entry.year}-${entry.running}`;
}
