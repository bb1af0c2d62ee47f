/** กำหนดที่พบในหนังสือ: a line each with its words and page; a tick keeps it for the board of deadlines. */
import './found-deadlines.css';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { useFormat } from '../../text/use-format.ts';
import type { FoundDay } from './found-deadlines.ts';

type Props = {
  readonly days: readonly FoundDay[];
  readonly onAnswer: (path: string, answer: 'keep' | 'drop') => void;
  readonly onPage: (page: number) => void;
};

export function FoundDeadlineList({ days, onAnswer, onPage }: Props) {
  const { t } = useTranslation('review');
  if (days.length === 0) return null;
  return (
    <section className="found-days" aria-label={t('found.title')}>
      <h3 className="more-head">{t('found.title')}</h3>
      <p className="small soft">{t('found.explain')}</p>
      <ul>
        {days.map((day) => (
          <FoundLine key={day.path} day={day} onAnswer={onAnswer} onPage={onPage} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Omit<Props, 'days'> & { readonly day: FoundDay };

function FoundLine({ day, onAnswer, onPage }: LineProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { page, path } = day;
  const when = [
    format.weekdayDate(day.due),
    day.time === null ? '' : t('found.time', { time: day.time.replace(':', '.') }),
  ];
  const why = day.isMain ? t('found.main') : day.isOurs ? t(`found.${day.kind}`) : t('found.others');
  return (
    <li>
      <Checkbox
        isSelected={day.isKept}
        isDisabled={day.isMain}
        onChange={(isKept) => onAnswer(path, isKept ? 'keep' : 'drop')}
      >
        <b className="nb">{when.filter((part) => part !== '').join(' ')}</b> {day.what}
      </Checkbox>
      <p className="small soft row">
        {day.isDoubtful && <TriangleAlert aria-label={t('found.doubtful')} className="doubt" />}
        <span className="grow">
          {why} · “{day.text}”
        </span>
        {page !== null && (
          <Button
            size="small"
            tone="quiet"
            label={t('found.showNamed', { day: day.due, n: page })}
            onPress={() => onPage(page)}
          >
            {t('help.show', { n: page })}
          </Button>
        )}
      </p>
    </li>
  );
}
