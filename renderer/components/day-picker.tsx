/** The calendar of the Buddhist era behind a date field: holidays are marked and stand in words below the month. */
import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Holiday, holidayOn, holidaysOfMonth } from '../../shared/thai/holidays.ts';
import { useFormat } from '../text/use-format.ts';
import { isoOfCalendar } from './iso-of-calendar.ts';

type DayPickerProps = {
  /** ISO day. */
  readonly value: string | null;
  readonly today: string;
  /** Days the office added. */
  readonly ownHolidays: readonly Holiday[];
  readonly onChoose: (iso: string) => void;
};

export function DayPicker({ value, today, ownHolidays, onChoose }: DayPickerProps) {
  const { t } = useTranslation('common');
  const [focused, setFocused] = useState(() => parseDate(value ?? today));
  return (
    <>
      <Calendar
        className="calendar"
        firstDayOfWeek="mon"
        aria-label={t('date.calendar')}
        autoFocus
        focusedValue={focused}
        onFocusChange={setFocused}
        value={value === null ? null : parseDate(value)}
        onChange={(date) => onChoose(isoOfCalendar(date))}
      >
        <header>
          <AriaButton slot="previous" className="btn quiet tiny square" aria-label={t('date.previousMonth')}>
            <ChevronLeft aria-hidden="true" />
          </AriaButton>
          <Heading level={3} />
          <AriaButton slot="next" className="btn quiet tiny square" aria-label={t('date.nextMonth')}>
            <ChevronRight aria-hidden="true" />
          </AriaButton>
        </header>
        <CalendarGrid weekdayStyle="narrow">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className={dayClass(
                  new Date(isoOfCalendar(date)).getUTCDay(),
                  holidayOn(isoOfCalendar(date), ownHolidays),
                )}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <Holidays month={isoOfCalendar(focused).slice(0, 7)} own={ownHolidays} />
    </>
  );
}

function dayClass(weekday: number, holiday: string | null): string {
  if (holiday !== null) return 'day is-holiday';
  return weekday === 0 || weekday === 6 ? 'day is-weekend' : 'day';
}

function Holidays({ month, own }: { readonly month: string; readonly own: readonly Holiday[] }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const holidays = holidaysOfMonth(month, own);
  return (
    <ul className="calendar-holidays" aria-label={t('date.holidays')} aria-live="polite">
      {holidays.map(({ date, name }) => (
        <li key={date}>
          <b className="nb">{format.digits(Number(date.slice(8)))}</b> {name}
        </li>
      ))}
      {holidays.length === 0 && <li className="soft">{t('date.noHolidays')}</li>}
    </ul>
  );
}
