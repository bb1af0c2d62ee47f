/** ตรวจหนังสือ: opens over the inbox (#/inbox/ID) and returns to the same row; after logging the next item opens. */
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ImportDetail } from '../../shared/contract/api.ts';
import { urgencyFromMark } from '../../shared/document/handling.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { Button } from '../components/button.tsx';
import { UrgencyChip } from '../components/chip.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded, Working } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { useAppStatus } from '../queries/app.ts';
import { isBeingRead, useImport, useImports } from '../queries/imports.ts';
import { useOffice } from '../queries/office.ts';
import { rememberRow } from './inbox/last-row.ts';
import { isReviewable, reviewable } from './inbox/sections.ts';
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
  const onLogged = () => {
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
        <ReviewContent detail={detail} onLogged={onLogged} onLeave={leave} />
      </div>
    </Screen>
  );
}

type ReviewContentProps = {
  readonly detail: ImportDetail;
  readonly onLogged: () => void;
  readonly onLeave: () => void;
};

function ReviewContent({ detail, onLogged, onLeave }: ReviewContentProps) {
  const { t } = useTranslation('review');
  const office = useOffice();
  const status = useAppStatus();
  const { item } = detail;
  if (isBeingRead(item.state)) return <p className="pad soft">{t('stillReading')}</p>;
  if (!isReviewable(item))
    return (
      <EmptyState
        icon={ArrowLeft}
        title={t('logged.already')}
        actions={<Button onPress={onLeave}>{t('backToInbox')}</Button>}
      />
    );
  if (office.data === undefined) return <Working />;
  return (
    <ReviewDesk
      // Read anew (retry): the desk starts from the new reading.
      key={`${item.state}:${detail.reading.pages.length}`}
      detail={detail}
      office={office.data.settings}
      nextNumber={status.data?.nextReceived ?? null}
      onLogged={onLogged}
      onPause={onLeave}
    />
  );
}

function urgencyOf(detail: ImportDetail) {
  const letter = detail.reading.letters.find(({ index }) => index === detail.letterToLog);
  return detail.review?.fields.urgency ?? urgencyFromMark(letter?.urgency ?? null);
}
