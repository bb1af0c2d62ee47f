/** The days of one letter in its history: what is open, what was done and by whom. */
import { CalendarClock, Check, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeadlineState } from '../../../shared/register/deadline.ts';
import { useDeadlinesOf } from '../../queries/deadlines.ts';
import { useFormat } from '../../text/use-format.ts';
import { nameOf } from './board-cards.ts';

const icons = { open: CalendarClock, done: Check, dropped: CircleSlash } as const satisfies Record<
  DeadlineState,
  typeof Check
>;

export function EntryDeadlines({ entryId }: { readonly entryId: string }) {
  const { t } = useTranslation('deadlines');
  const format = useFormat();
  const deadlines = useDeadlinesOf(entryId).data ?? [];
  if (deadlines.length === 0) return null;
  return (
    <ul className="small" aria-label={t('title')}>
      {deadlines.map((one) => {
        const Icon = icons[one.state];
        const settled =
          one.settled === null || one.state === 'open'
            ? ''
            : t(`settled.${one.state}`, { at: one.settled.at, by: one.settled.by });
        const words = [format.shortDate(one.due), one.isMain ? one.what : nameOf(one), one.assignee, settled];
        return (
          <li key={one.id} className="row">
            <Icon aria-hidden="true" />
            <span>{words.filter((part) => part !== '').join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
