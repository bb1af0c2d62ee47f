/** The formatters in the language of the screen, for values that stand alone. */
import { useTranslation } from 'react-i18next';
import * as format from './format.ts';

export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'th';
  return {
    language,
    count: (value: number) => format.formatCount(value, language),
    digits: (value: string | number) => format.formatDigits(value, language),
    date: (iso: string) => format.formatDate(iso, language),
    shortDate: (iso: string) => format.formatShortDate(iso, language),
    fullDate: (iso: string) => format.formatFullDate(iso, language),
    weekdayDate: (iso: string) => format.formatDayWithWeekday(iso, language),
    weekday: (iso: string) => format.formatWeekday(iso, language),
    weekdayShort: (iso: string) => format.formatWeekdayShort(iso, language),
    monthShort: (iso: string) => format.formatMonthShort(iso, language),
    nearDay: (iso: string) => format.formatNearDay(iso, language),
    time: (moment: string) => format.formatTime(moment, language),
    moment: (moment: string) => format.formatMoment(moment, language),
  } as const;
}
