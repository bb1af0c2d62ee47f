/** One card of the board: the day, what, for whom, how far off; what can be done with it. */

import { BellRing, Check, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AwaitedAnswers, Deadline } from '../../../shared/register/deadline.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { Button } from '../../components/button.tsx';
import { Chip, UrgencyChip } from '../../components/chip.tsx';
import { useFormat } from '../../text/use-format.ts';
import type { BoardCard } from './board-cards.ts';
import { DueWords } from './due-words.tsx';

export type CardActions = {
  readonly onDone: (deadline: Deadline) => void;
  readonly onEdit: (deadline: Deadline) => void;
  readonly onRemind: (answers: AwaitedAnswers) => void;
};

type CardProps = CardActions & {
  readonly card: BoardCard;
  readonly today: string;
  readonly holidays: readonly Holiday[];
};

export function Card(props: CardProps) {
  const { card, today, holidays } = props;
  const { t } = useTranslation('deadlines');
  const format = useFormat();
  const time = card.kind === 'deadline' ? card.deadline.time : null;
  return (
    <div className="deadline-card">
      <div className="card-head">
        <b className="grow">
          {card.due === null ? t('card.noDay') : format.nearDay(card.due)}
          {time !== null && (
            <span className="soft">
              {' '}
              <span className="nb">{t('card.time', { time: time.replace(':', '.') })}</span>
            </span>
          )}
        </b>
        {card.kind === 'deadline' && card.deadline.kind === 'event' && <Chip>{t('card.event')}</Chip>}
        <UrgencyChip urgency={card.urgency} />
      </div>
      <p className="card-what">{card.what}</p>
      <CardFacts card={card} />
      {card.due !== null && <DueWords due={card.due} today={today} holidays={holidays} />}
      <CardButtons {...props} />
    </div>
  );
}

function CardFacts({ card }: { readonly card: BoardCard }) {
  const { t } = useTranslation('deadlines');
  switch (card.kind) {
    case 'deadline':
      return <DeadlineFacts deadline={card.deadline} />;
    case 'answers':
      return <AnswersFacts answers={card.answers} />;
    case 'loan':
      return <p className="small soft">{t('card.loan', { name: card.loan.borrower })}</p>;
  }
}

function DeadlineFacts({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation('deadlines');
  const { letter, assignee, until, source } = deadline;
  // Numbers and days stay in one piece; who sent it may be long.
  const facts = [
    ...(letter === null ? [] : [t('card.received', { n: writtenOf(letter) })]),
    ...(letter?.isForwarded ? [t('card.forwarded')] : []),
    ...(until === null ? [] : [t('card.until', { day: until })]),
  ];
  return (
    <>
      {deadline.what !== '' && deadline.subject !== '' && (
        <p className="small card-two">{deadline.subject}</p>
      )}
      {(letter !== null || facts.length > 0) && (
        <p className="small soft">
          {letter?.from}
          {facts.map((fact, at) => (
            <span key={fact}>
              {(at > 0 || letter !== null) && ' · '}
              <span className="nb">{fact}</span>
            </span>
          ))}
        </p>
      )}
      {assignee !== '' && <p className="small">{t('card.assignee', { name: assignee })}</p>}
      {source !== null && source.page !== null && (
        <p className="small soft">{t('card.found', { n: source.page, text: source.text })}</p>
      )}
    </>
  );
}

/** More dots than these say nothing at a glance. */
const mostDots = 14;

function AnswersFacts({ answers }: { readonly answers: AwaitedAnswers }) {
  const { t } = useTranslation('deadlines');
  const { recipients, number } = answers;
  const replied = recipients.filter(({ repliedAt }) => repliedAt !== null).length;
  return (
    <>
      {number !== null && <p className="small soft">{number}</p>}
      <p className="small row wrap">
        {recipients.length <= mostDots && (
          <span className="dots" aria-hidden="true">
            {recipients.map(({ letterId, position }, at) => (
              <span key={`${letterId} ${position}`} className={at < replied ? 'dot full' : 'dot'} />
            ))}
          </span>
        )}
        {t('card.answered', { n: replied, total: recipients.length })}
      </p>
    </>
  );
}

function CardButtons({ card, onDone, onEdit, onRemind }: CardProps) {
  const { t } = useTranslation('deadlines');
  const { what } = card;
  if (card.kind === 'loan') return null;
  if (card.kind === 'answers') {
    const silent = card.answers.recipients.filter(({ repliedAt }) => repliedAt === null).length;
    if (card.answers.number === null) return null;
    return (
      <div className="row wrap card-acts">
        <Named label={t('act.remindNamed', { n: silent, what })}>
          <Button does="paper.remind" size="small" icon={BellRing} onPress={() => onRemind(card.answers)}>
            {t('act.remind', { n: silent })}
          </Button>
        </Named>
      </div>
    );
  }
  return (
    <div className="row wrap card-acts">
      <Named label={t('act.doneNamed', { what })}>
        <Button does="deadline.settle" size="small" icon={Check} onPress={() => onDone(card.deadline)}>
          {t('act.done')}
        </Button>
      </Named>
      <Named label={t('act.editNamed', { what })}>
        <Button does="deadline.change" size="small" icon={Pencil} onPress={() => onEdit(card.deadline)}>
          {t('act.edit')}
        </Button>
      </Named>
    </div>
  );
}

/** The same words stand on every card: a group says which one they belong to. */
function Named({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the line of buttons
    <span role="group" aria-label={label}>
      {children}
    </span>
  );
}
