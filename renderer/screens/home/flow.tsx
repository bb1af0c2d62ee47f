/** Where letters stand: five steps, each a way to its place. */
import { CalendarClock, Inbox, type LucideIcon, ScanSearch, Send, UserRoundCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { daysUntil } from '../../../shared/register/deadline-time.ts';
import type { HomeFigures } from '../../../shared/register/home.ts';
import { useKeys } from '../../components/use-keys.ts';
import { ariaKeys, bindingOf, type CommandName } from '../../keys.ts';
import { useToday } from '../../queries/app.ts';
import { useHomeFigures } from '../../queries/deadlines.ts';
import { isBeingRead, isToReview, useQueue } from '../../queries/home.ts';
import { useFormat } from '../../text/use-format.ts';

const none: Omit<HomeFigures, 'weeks'> = {
  receivedToday: 0,
  beforeChief: 0,
  oldestBeforeChief: null,
  notPutForward: 0,
  unsent: 0,
  numbered: 0,
  overdue: 0,
  dueThisWeek: 0,
};

export function Flow() {
  const { t } = useTranslation('home');
  const steps = [...useQueueSteps(), ...useOfficeSteps()];
  return (
    <nav className="panel flow" aria-label={t('flow')}>
      {steps.map((step) => (
        <FlowStep key={step.step} {...step} />
      ))}
    </nav>
  );
}

/** What the queue holds: on its way in, and to be looked at. */
function useQueueSteps(): readonly StepProps[] {
  const { t } = useTranslation('home');
  const { receivedToday } = useHomeFigures().data ?? none;
  const queue = useQueue().data ?? [];
  const reading = queue.filter(isBeingRead).length;
  const toReview = queue.filter(isToReview);
  const doubtful = toReview.filter(({ doubts }) => doubts > 0).length;
  return [
    {
      step: t('step.reading'),
      icon: Inbox,
      path: '/inbox',
      command: 'openStep1',
      count: reading,
      detail: reading > 0 ? t('detail.reading') : t('detail.readingNone', { n: receivedToday }),
    },
    {
      step: t('step.review'),
      icon: ScanSearch,
      path: '/inbox',
      command: 'openStep2',
      count: toReview.length,
      detail: doubtful > 0 ? t('detail.doubts', { n: doubtful }) : t('detail.doubtsNone'),
      tone: doubtful > 0 ? 'doubt' : 'soft',
    },
  ];
}

/** Longer than this before the chief is said instead of what was not put forward. */
const longDays = 2;

/** What the office owes: a decision, a letter, a day. */
function useOfficeSteps(): readonly StepProps[] {
  const { t } = useTranslation('home');
  const today = useToday();
  const figures = useHomeFigures().data ?? none;
  const { beforeChief, oldestBeforeChief, notPutForward, unsent, numbered, overdue, dueThisWeek } = figures;
  const oldest = oldestBeforeChief === null ? 0 : daysUntil(oldestBeforeChief.slice(0, 10), today);
  const isLong = oldest >= longDays;
  return [
    {
      step: t('step.open'),
      icon: UserRoundCheck,
      // What was not put forward is a part of the book: that one opens.
      path: beforeChief > 0 || notPutForward === 0 ? '/decisions' : '/received/state/open',
      command: 'openStep3',
      count: beforeChief,
      detail: isLong
        ? t('detail.openOldest', { n: oldest })
        : notPutForward > 0
          ? t('detail.open', { n: notPutForward })
          : t('detail.openNone'),
      tone: isLong ? 'doubt' : 'soft',
    },
    {
      step: t('step.drafts'),
      icon: Send,
      path: '/drafts',
      command: 'openStep4',
      count: unsent,
      detail:
        numbered > 0
          ? t('detail.numbered', { n: numbered })
          : t(unsent > 0 ? 'detail.drafts' : 'detail.draftsNone'),
    },
    {
      step: t('step.due'),
      icon: CalendarClock,
      path: '/deadlines',
      command: 'openStep5',
      count: dueThisWeek,
      detail: overdue > 0 ? t('detail.overdue', { n: overdue }) : t('detail.overdueNone'),
      tone: overdue > 0 ? 'late' : 'soft',
    },
  ];
}

type StepProps = {
  readonly step: string;
  readonly icon: LucideIcon;
  readonly path: string;
  readonly command: CommandName;
  readonly count: number;
  readonly detail: string;
  readonly tone?: 'soft' | 'doubt' | 'late';
};

function FlowStep({ step, icon: Icon, path, command, count, detail, tone = 'soft' }: StepProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const [, navigate] = useLocation();
  useKeys({ [command]: () => navigate(path) });
  return (
    <Link
      href={path}
      aria-label={t('stepName', { step, n: count, detail })}
      aria-keyshortcuts={ariaKeys(command)}
      title={`${step} · ${bindingOf(command).shown}`}
    >
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
