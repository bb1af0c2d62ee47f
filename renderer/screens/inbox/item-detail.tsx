/** The chosen file beside the queue: what it is, what can be done with it, and what has to be decided. */
import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { folderAfterTaking } from '../../../shared/document/watched.ts';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import {
  isBeingRead,
  useDiscardImport,
  usePauseImport,
  useResumeImport,
  useRetryImport,
} from '../../queries/imports.ts';
import { useWatched } from '../../queries/watched.ts';
import { formatBytes } from '../../text/format.ts';
import { DiscardSecret } from './discard-secret.tsx';
import { DuplicateAnswers } from './duplicate-answers.tsx';
import { DuplicateDetail } from './duplicate-detail.tsx';
import { FileMarks } from './file-marks.tsx';
import { useOutcomeWords } from './outcome-words.ts';
import { canBeReadAgain } from './read-pages-button.tsx';
import { SecrecyDoubt } from './secrecy-doubt.tsx';
import { SecretStubForm } from './secret-stub-form.tsx';
import { isDuplicate, isReviewable, opensAtOnce, outcomeOf } from './sections.ts';
import { SendToRegistrar } from './send-to-registrar.tsx';
import { UnreadPages } from './unread-pages.tsx';

type ItemDetailProps = { readonly item: ImportItem; readonly onOpen: (item: ImportItem) => void };

export function ItemDetail({ item, onOpen }: ItemDetailProps) {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  return (
    <aside className="item-detail" data-pane="detail" aria-label={t('detail.label')}>
      <Heading item={item} />
      <Advice item={item} />
      <UnreadPages item={item} />
      <FileMarks marks={item.marks} />
      {outcome === 'secret' ? (
        <SecretStubForm item={item} />
      ) : outcome === 'secrecy-doubt' ? (
        <SecrecyDoubt item={item} />
      ) : isDuplicate(item) ? (
        <DuplicateDetail item={item} />
      ) : (
        <Facts item={item} />
      )}
      <span className="grow" />
      <Actions item={item} onOpen={onOpen} />
    </aside>
  );
}

function Heading({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  switch (outcomeOf(item)) {
    case 'same-letter':
      return <h2>{t('detail.sameLetterTitle')}</h2>;
    case 'same-file':
      return <h2>{t('detail.sameFileTitle')}</h2>;
    case 'same-import':
      return <h2>{t('detail.sameImportTitle')}</h2>;
    case 'secret':
      return <h2>{t('detail.secretTitle')}</h2>;
    case 'secrecy-doubt':
      return <h2>{t('detail.secrecyDoubtTitle')}</h2>;
    default:
      return <h2>{item.subject ?? item.name}</h2>;
  }
}

/** What happened, then what to do. */
function Advice({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  const words = useOutcomeWords(item);
  switch (outcome) {
    case 'waiting':
    case 'reading':
    case 'paused':
    case 'ready':
    case 'doubts':
    case 'logged':
      return <p className="small soft">{words}</p>;
    case 'same-file':
      return <p className="small soft">{t('advice.same-file')}</p>;
    default:
      return (
        <>
          <p className="small">{words}</p>
          <p className="small soft">{t(`advice.${outcome}`)}</p>
          {(outcome === 'secret' || outcome === 'secrecy-doubt') && <StillInFolder />}
        </>
      );
  }
}

/** The program keeps nothing of it; the scanner's folder does. */
function StillInFolder() {
  const { t } = useTranslation('inbox');
  const plan = useWatched().data?.plan;
  return plan == null ? null : (
    <p className="small soft">{t('watched.secretLeft', { folder: folderAfterTaking(plan) })}</p>
  );
}

function Facts({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const rows = [
    [t('detail.number'), item.number],
    [t('detail.from'), item.from],
    [t('detail.pages'), item.pagesTotal === null ? null : t('facts.pages', { n: item.pagesTotal })],
    [
      t('detail.recognised'),
      item.recognisedPages === 0 ? null : t('facts.recognisedPages', { n: item.recognisedPages }),
    ],
    [t('detail.file'), t('detail.fileFacts', { name: item.name, size: formatBytes(item.size) })],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Actions({ item, onOpen }: ItemDetailProps) {
  const { t } = useTranslation('inbox');
  const [, navigate] = useLocation();
  const retry = useRetryImport();
  const discard = useDiscardImport();
  const outcome = outcomeOf(item);
  if (outcome === 'logged')
    return item.entryId === null ? null : (
      <Button onPress={() => navigate(`/received?entry=${item.entryId}`)}>{t('action.seeEntry')}</Button>
    );
  const takeOut = () =>
    discard.mutate(
      { id: item.id },
      {
        onSuccess: () =>
          showMessage({ tone: 'done', title: t('discarded', { name: item.name }), slot: 'discarded' }),
      },
    );
  const couldBeRead = ['encrypted', 'damaged', 'too-large', 'unsupported', 'empty', 'needs-ocr'];
  // Pages that failed by themselves have a button of their own beside their reason.
  const canRetry =
    couldBeRead.includes(item.state) || item.unreadPages.some(({ why }) => !canBeReadAgain(why));
  if (isDuplicate(item))
    return (
      <div className="detail-actions">
        <Button tone="plain" className="to-compare" onPress={() => navigate(`/inbox/${item.id}/compare`)}>
          {t('action.compare')}
        </Button>
        <DuplicateAnswers item={item} />
        {item.fileId !== null && <DiscardSecret item={item} />}
      </div>
    );
  return (
    <div className="detail-actions">
      {isReviewable(item) && (
        <Button
          does="import.saveReview"
          tone={opensAtOnce(item) ? 'main' : 'plain'}
          onPress={() => onOpen(item)}
        >
          {t(reviewWords(item))}
        </Button>
      )}
      {item.state === 'too-large' && (
        <Button onPress={() => navigate('/settings')}>{t('action.settings')}</Button>
      )}
      {canRetry && (
        <Button does="import.retry" onPress={() => retry.mutate({ id: item.id })}>
          {t('action.retry')}
        </Button>
      )}
      {isBeingRead(item.state) && outcome !== 'secrecy-doubt' && <HoldButton item={item} />}
      {outcome === 'secret' && <SendToRegistrar importId={item.id} />}
      <Button does="import.discard" onPress={takeOut}>
        {t(discardWords(item))}
      </Button>
      {item.fileId !== null && <DiscardSecret item={item} />}
    </div>
  );
}

/** Holds the reading back, or lets it go on: one button, so that it stays under the finger. */
function HoldButton({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const pause = usePauseImport();
  const resume = useResumeImport();
  return item.isPaused ? (
    <Button does="import.resume" icon={Play} onPress={() => resume.mutate({ id: item.id })}>
      {t('action.resume')}
    </Button>
  ) : (
    <Button does="import.pause" icon={Pause} onPress={() => pause.mutate({ id: item.id })}>
      {t('action.pause')}
    </Button>
  );
}

function discardWords(item: ImportItem) {
  if (isBeingRead(item.state) && item.secrecyDoubt === null) return 'action.stop';
  return 'action.discard';
}

function reviewWords(item: ImportItem) {
  return item.state === 'ready' ? 'action.review' : 'action.typeIn';
}
