/** The next 14 days with what is due on each. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { holidayOn, isWeekend } from '../../../shared/thai/holidays.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { useToday } from '../../queries/app.ts';
import { useBoard } from '../../queries/deadlines.ts';
import { stripDays } from '../../queries/home.ts';
import { useOffice } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { type BoardCard, cardsOf } from '../deadlines/board-cards.ts';

/** A cell has room for two; the rest is counted. */
const shown = 2;

export function Strip() {
  const { t } = useTranslation(['home', 'common']);
  const today = useToday();
  const board = useBoard().data;
  const days = Array.from({ length: stripDays }, (_, count) => addDays(today, count));
  const last = days.at(-1) ?? today;
  const inStrip = (board === undefined ? [] : cardsOf(board, { kind: 'everyone' })).filter(
    ({ due }) => due !== null && due >= today && due <= last,
  );
  return (
    <section className="panel" aria-label={t('strip')}>
      <ol className="strip">
        {days.map((day) => (
          <StripDay
            key={day}
            day={day}
            isToday={day === today}
            cards={inStrip.filter(({ due }) => due === day)}
          />
        ))}
      </ol>
      {board !== undefined && inStrip.length === 0 && (
        <p className="strip-none small soft">{t('stripNone')}</p>
      )}
    </section>
  );
}

type DayProps = {
  readonly day: string;
  readonly isToday: boolean;
  readonly cards: readonly BoardCard[];
};

function StripDay({ day, isToday, cards }: DayProps) {
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  const own = useOffice().data?.settings?.holidays;
  const holiday = holidayOn(day, own);
  const isFree = holiday !== null || isWeekend(day);
  const dayOfMonth = Number(day.slice(8));
  const classes = ['strip-day', isToday && 'is-today', isFree && 'is-free'].filter(Boolean).join(' ');
  return (
    <li className={classes} aria-label={t('stripDay', { day, n: cards.length })}>
      <div className="strip-date" aria-hidden="true">
        <b>{format.digits(dayOfMonth)}</b> {format.weekdayShort(day)}
        {dayOfMonth === 1 && <span className="faint"> {format.monthShort(day)}</span>}
      </div>
      {holiday !== null && <span className="strip-holiday">{holiday}</span>}
      {cards.slice(0, shown).map((card) => (
        <Link
          key={card.id}
          href={card.path ?? '/deadlines'}
          className={card.urgency === null ? 'strip-due' : 'strip-due is-urgent'}
          title={card.what}
        >
          {card.urgency !== null && <span className="vh">{t(`common:urgency.${card.urgency}`)} </span>}
          {card.what}
        </Link>
      ))}
      {cards.length > shown && (
        <Link href="/deadlines" className="strip-due">
          {t('common:action.showAll')}
        </Link>
      )}
    </li>
  );
}
