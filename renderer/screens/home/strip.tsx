/** The next 14 days with what is due on each. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { weekdayOf } from '../../../shared/thai/date.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { useToday } from '../../queries/app.ts';
import { stripDays, useDueEntries } from '../../queries/home.ts';
import { useFormat } from '../../text/use-format.ts';
import { todoOfEntry } from './todo.ts';

/** A cell has room for two; the rest is counted. */
const shown = 2;

export function Strip() {
  const { t } = useTranslation(['home', 'common']);
  const today = useToday();
  const due = useDueEntries(today).data;
  const days = Array.from({ length: stripDays }, (_, count) => addDays(today, count));
  const inStrip = due?.rows.filter(({ deadline }) => deadline !== null && deadline >= today) ?? [];
  return (
    <section className="panel" aria-label={t('strip')}>
      <ol className="strip">
        {days.map((day) => (
          <StripDay
            key={day}
            day={day}
            isToday={day === today}
            entries={inStrip.filter(({ deadline }) => deadline === day)}
          />
        ))}
      </ol>
      {due !== undefined && inStrip.length === 0 && <p className="strip-none small soft">{t('stripNone')}</p>}
    </section>
  );
}

type DayProps = {
  readonly day: string;
  readonly isToday: boolean;
  readonly entries: readonly RegisterEntry[];
};

function StripDay({ day, isToday, entries }: DayProps) {
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  const weekday = weekdayOf(day);
  const isFree = weekday === 0 || weekday === 6;
  const dayOfMonth = Number(day.slice(8));
  const classes = ['strip-day', isToday && 'is-today', isFree && 'is-free'].filter(Boolean).join(' ');
  return (
    <li className={classes} aria-label={t('stripDay', { day, n: entries.length })}>
      <div className="strip-date" aria-hidden="true">
        <b>{format.digits(dayOfMonth)}</b> {format.weekdayShort(day)}
        {dayOfMonth === 1 && <span className="faint"> {format.monthShort(day)}</span>}
      </div>
      {entries.slice(0, shown).map((entry) => (
        <Link
          key={entry.id}
          href={todoOfEntry(entry).path}
          className={entry.urgency === null ? 'strip-due' : 'strip-due is-urgent'}
          title={entry.subject}
        >
          {entry.urgency !== null && <span className="vh">{t(`common:urgency.${entry.urgency}`)} </span>}
          {entry.subject}
        </Link>
      ))}
      {entries.length > shown && (
        <Link href="/received" className="strip-due">
          {t('common:action.showAll')}
        </Link>
      )}
    </li>
  );
}
