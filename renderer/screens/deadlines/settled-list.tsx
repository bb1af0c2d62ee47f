/** What was done of late, by whom and when; one press brings it back. */
import { Check, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../shared/register/deadline.ts';
import { Button } from '../../components/button.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { showMessage } from '../../components/messages.ts';
import { useSettle } from '../../queries/deadlines.ts';
import { useFormat } from '../../text/use-format.ts';
import { nameOf } from './board-cards.ts';

export function SettledList({ settled }: { readonly settled: readonly Deadline[] }) {
  const { t } = useTranslation('deadlines');
  const format = useFormat();
  const settle = useSettle();
  const reopen = ({ id }: Deadline) =>
    settle.mutate(
      { id, state: 'open', note: '' },
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('message.reopened') });
          keepFocus(
            () => document.querySelector<HTMLElement>('.settled-row button') ?? document.querySelector('h1'),
          );
        },
      },
    );
  return (
    <section className="panel settled-panel" data-pane="settled" aria-labelledby="settled-title">
      <header>
        <h2 id="settled-title">{t('settled.title')}</h2>
      </header>
      {settled.length === 0 && <p className="soft settled-none">{t('settled.none')}</p>}
      <ul>
        {settled.map((one) => (
          <li key={one.id} className="settled-row">
            {one.state === 'done' ? <Check aria-hidden="true" /> : <CircleSlash aria-hidden="true" />}
            <div className="grow">
              <p>{nameOf(one)}</p>
              <p className="small soft">
                {[
                  format.shortDate(one.due),
                  one.assignee,
                  t(one.state === 'done' ? 'settled.done' : 'settled.dropped', {
                    at: one.settled?.at ?? '',
                    by: one.settled?.by ?? '',
                  }),
                  one.settled?.note ?? '',
                ]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </p>
            </div>
            <Button
              does="deadline.settle"
              size="small"
              label={t('act.reopenNamed', { what: nameOf(one) })}
              onPress={() => reopen(one)}
            >
              {t('act.reopen')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
