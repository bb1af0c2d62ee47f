/** ตรวจหนังสือ: opens over the inbox (#/inbox/ID) and returns to the same row; after logging the next item opens. */
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ImportDetail } from '../../shared/contract/api.ts';
import { urgencyFromMark } from '../../shared/document/handling.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { groupsLeft } from '../../shared/document/letters-left.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { Button } from '../components/button.tsx';
import { UrgencyChip } from '../components/chip.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded, Working } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { useNotTheirs } from '../components/rights.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { useAppStatus } from '../queries/app.ts';
import { showError } from '../queries/call.ts';
import { isBeingRead, useImport, useImports } from '../queries/imports.ts';
import { useOffice } from '../queries/office.ts';
import { deliverPath } from '../queries/output.ts';
import { FileMarksChip } from './inbox/file-marks.tsx';
import { rememberRow } from './inbox/last-row.ts';
import { SecrecyDoubt } from './inbox/secrecy-doubt.tsx';
import { isReviewable, reviewable } from './inbox/sections.ts';
import { TakeBackLetters } from './review/bundle/letters-left.tsx';
import { LoggedStrip } from './review/logged-strip.tsx';
import { ReviewDesk } from './review/review-desk.tsx';
// Last: with large text it overrides what the panes bring.
import './review/review.css';

export function ReviewScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const detail = useImport(id);
  return <Loaded query={detail}>{(data) => <ReviewOf key={id} detail={data} />}</Loaded>;
}

function ReviewOf({ detail }: { readonly detail: ImportDetail }) {
  const { t } = useTranslation('review');
  const { item } = detail;
  const [, navigate] = useLocation();
  const queue = reviewable(useImports().data ?? []);
  const at = queue.findIndex((other) => other.id === item.id);
  const leave = () => {
    rememberRow(item.id);
    navigate('/inbox');
  };
  const open = (other: ImportItem | undefined) => other !== undefined && navigate(`/inbox/${other.id}`);
  const round = useRound(detail.logged.length);
  // Not asked of the host: what it tells of the file may still be on its way.
  const onLogged = ({ letterIndex }: RegisterEntry) => {
    const logged = [...detail.logged.map((line) => line.letterIndex), letterIndex];
    const left = groupsLeft(detail.reading.letters, { logged, dropped: detail.dropped });
    // The next letter of the same file comes onto the desk with that news.
    if (left.length === 0) onFinished();
  };
  const onFinished = () => {
    const next = queue[at + 1] ?? queue.find((other) => other.id !== item.id);
    if (next !== undefined) {
      open(next);
      return;
    }
    showMessage({ tone: 'done', title: t('logged.allDone'), slot: 'review-done' });
    leave();
  };
  useKeys({ back: leave });
  return (
    <Screen
      title={item.subject ?? item.name}
      scroll={false}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('backToInbox')} onPress={leave} />}
      actions={
        <>
          <FileMarksChip marks={item.marks} />
          <UrgencyChip urgency={urgencyOf(detail)} />
          {at >= 0 && (
            <span className="soft small num">{t('position', { n: at + 1, total: queue.length })}</span>
          )}
          <Button
            size="small"
            icon={ChevronUp}
            label={t('otherLetter.previous')}
            command="previousLetter"
            onPress={() => open(queue[at - 1])}
          />
          <Button
            size="small"
            icon={ChevronDown}
            label={t('otherLetter.next')}
            command="nextLetter"
            onPress={() => open(queue[at + 1])}
          />
        </>
      }
    >
      <div className="review-body">
        <LoggedStrip />
        <ReviewContent {...{ detail, round, onLogged, onFinished }} onLeave={leave} />
      </div>
    </Screen>
  );
}

/** Counts up when a letter of the file gets its number; not back when one is voided, beside which another is worked on. */
function useRound(logged: number): number {
  const [seen, setSeen] = useState({ logged, round: 0 });
  if (seen.logged === logged) return seen.round;
  const round = logged > seen.logged ? seen.round + 1 : seen.round;
  setSeen({ logged, round });
  return round;
}

type ReviewContentProps = {
  readonly detail: ImportDetail;
  /** How many letters of the file were entered here: each begins with a new desk. */
  readonly round: number;
  readonly onLogged: (entry: RegisterEntry) => void;
  /** Nothing of the file is left to enter. */
  readonly onFinished: () => void;
  readonly onLeave: () => void;
};

function ReviewContent({ detail, round, onLogged, onFinished, onLeave }: ReviewContentProps) {
  const { t } = useTranslation('review');
  const { t: inbox } = useTranslation('inbox');
  const office = useOffice();
  const status = useAppStatus();
  const { item } = detail;
  const notTheirs = useNotTheirs('import.saveReview');
  if (item.secrecyDoubt !== null) return <AskedSecrecy item={item} />;
  if (isBeingRead(item.state)) return <p className="pad soft">{t('stillReading')}</p>;
  if (!isReviewable(item))
    return (
      <EmptyState
        icon={ArrowLeft}
        title={item.state === 'secret' ? inbox('detail.secretTitle') : t('logged.already')}
        actions={
          <>
            <Button onPress={onLeave}>{t('backToInbox')}</Button>
            {detail.dropped.length > 0 && <TakeBackLetters id={item.id} />}
          </>
        }
      />
    );
  if (notTheirs !== null)
    return (
      <EmptyState
        icon={ArrowLeft}
        title={notTheirs}
        actions={
          <>
            {item.fileId !== null && (
              <Button
                onPress={() => void deliverPath(`file/${item.fileId}`, item.name, 'open').catch(showError)}
              >
                {t('document.download')}
              </Button>
            )}
            <Button onPress={onLeave}>{t('backToInbox')}</Button>
          </>
        }
      />
    );
  if (office.data === undefined) return <Working />;
  return (
    <ReviewDesk
      // Read anew (retry): the desk starts from the new reading.
      key={`${item.state}:${detail.reading.pages.length}:${round}`}
      detail={detail}
      office={office.data.settings}
      nextNumber={status.data?.nextReceived ?? null}
      onLogged={onLogged}
      onFinished={onFinished}
      onPause={onLeave}
    />
  );
}

/** The clerk's own cut brought a mark of secrecy to light: asked here as the inbox asks it. */
function AskedSecrecy({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  return (
    <section className="pad">
      <h2>{t('detail.secrecyDoubtTitle')}</h2>
      <SecrecyDoubt item={item} />
    </section>
  );
}

function urgencyOf(detail: ImportDetail) {
  const letter = detail.reading.letters.find(({ index }) => index === detail.letterToLog);
  return detail.review?.fields.urgency ?? urgencyFromMark(letter?.urgency ?? null);
}
