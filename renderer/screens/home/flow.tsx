/** Where letters stand: five steps, each a way to its place. */
import { CalendarClock, Inbox, type LucideIcon, ScanSearch, Send, UserRoundCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { useAppStatus, useToday } from '../../queries/app.ts';
import { isBeingRead, isToReview, useDueEntries, useQueue, useWaitingEntries } from '../../queries/home.ts';
import { useFormat } from '../../text/use-format.ts';

export function Flow() {
  const { t } = useTranslation('home');
  const today = useToday();
  const queue = useQueue().data ?? [];
  const waiting = useWaitingEntries().data;
  const due = useDueEntries(today).data?.rows ?? [];
  const drafts = useAppStatus().data?.openDrafts ?? 0;
  const reading = queue.filter(isBeingRead).length;
  const toReview = queue.filter(isToReview);
  const doubtful = toReview.filter(({ doubts }) => doubts > 0).length;
  const inAWeek = addDays(today, 7);
  const overdue = due.filter(({ deadline }) => deadline !== null && deadline < today).length;
  const thisWeek = due.filter(({ deadline }) => deadline !== null && deadline < inAWeek).length;
  return (
    <nav className="panel flow" aria-label={t('flow')}>
      <FlowStep
        step={t('step.reading')}
        icon={Inbox}
        path="/inbox"
        count={reading}
        detail={reading > 0 ? t('detail.reading') : t('detail.readingNone')}
      />
      <FlowStep
        step={t('step.review')}
        icon={ScanSearch}
        path="/inbox"
        count={toReview.length}
        detail={doubtful > 0 ? t('detail.doubts', { n: doubtful }) : t('detail.doubtsNone')}
        tone={doubtful > 0 ? 'doubt' : 'soft'}
      />
      <FlowStep
        step={t('step.open')}
        icon={UserRoundCheck}
        path="/received"
        count={waiting?.total ?? 0}
        detail={t('detail.open')}
      />
      <FlowStep
        step={t('step.drafts')}
        icon={Send}
        path="/drafts"
        count={drafts}
        detail={t('detail.drafts')}
      />
      <FlowStep
        step={t('step.due')}
        icon={CalendarClock}
        path="/received"
        count={thisWeek}
        detail={overdue > 0 ? t('detail.overdue', { n: overdue }) : t('detail.overdueNone')}
        tone={overdue > 0 ? 'late' : 'soft'}
      />
    </nav>
  );
}

type StepProps = {
  readonly step: string;
  readonly icon: LucideIcon;
  readonly path: string;
  readonly count: number;
  readonly detail: string;
  readonly tone?: 'soft' | 'doubt' | 'late';
};

function FlowStep({ step, icon: Icon, path, count, detail, tone = 'soft' }: StepProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <Link href={path} aria-label={t('stepName', { step, n: count, detail })}>
      <span className="flow-title">
        <Icon aria-hidden="true" />
        {step}
      </span>
      <span className="flow-count">
        <b>{format.count(count)}</b>
        <span className={`small clip ${tone}`}>{detail}</span>
      </span>
    </Link>
  );
}
