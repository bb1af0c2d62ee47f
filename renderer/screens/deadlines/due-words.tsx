/** How far off a day is, in words, and whether the office works on it. */
import { CalendarClock, CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { daysUntil, workingDaysLeft } from '../../../shared/register/deadline-time.ts';
import { type Holiday, holidayOn, isWeekend } from '../../../shared/thai/holidays.ts';

type DueWordsProps = {
  readonly due: string;
  readonly today: string;
  readonly holidays: readonly Holiday[];
};

export function DueWords({ due, today, holidays }: DueWordsProps) {
  const { t } = useTranslation('deadlines');
  const days = daysUntil(today, due);
  const left = workingDaysLeft(today, due, holidays);
  if (days < 0)
    return (
      <p className="due-words late">
        <CalendarX2 aria-hidden="true" />
        {t('card.overdueBy', { n: -days })}
      </p>
    );
  return (
    <p className="due-words">
      <CalendarClock aria-hidden="true" />
      <span>
        {days === 0
          ? t('card.today')
          : left === 0
            ? t('card.beforeWorkingDay')
            : t('card.workingDays', { n: left })}
        <DayOff day={due} holidays={holidays} />
      </span>
    </p>
  );
}

/** A day set on a holiday is no mistake of ours, but must be known. */
function DayOff({ day, holidays }: { readonly day: string; readonly holidays: readonly Holiday[] }) {
  const { t } = useTranslation('deadlines');
  const name = holidayOn(day, holidays);
  if (name !== null) return <span className="doubt"> · {t('card.holiday', { name })}</span>;
  return isWeekend(day) ? <span className="doubt"> · {t('card.weekend')}</span> : null;
}
