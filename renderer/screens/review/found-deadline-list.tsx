/** กำหนดที่พบในหนังสือ: a line each with its words and page; a tick keeps it for the board of deadlines. */
import './found-deadlines.css';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import type { FoundDay } from './found-deadlines.ts';
import type { ShownPlace } from './use-desk-view.ts';

type Props = {
  readonly days: readonly FoundDay[];
  readonly onAnswer: (path: string, answer: 'keep' | 'drop') => void;
  /** Another day than the letter's; null: the letter's again. */
  readonly onDay: (path: string, day: string | null) => void;
  readonly onPlace: (place: ShownPlace) => void;
};

export function FoundDeadlineList({ days, ...on }: Props) {
  const { t } = useTranslation('review');
  if (days.length === 0) return null;
  return (
    <section className="found-days" aria-label={t('found.title')}>
      <h3 className="more-head">{t('found.title')}</h3>
      <p className="small soft">{t('found.explain')}</p>
      <ul>
        {days.map((day) => (
          <FoundLine key={day.path} day={day} {...on} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Omit<Props, 'days'> & { readonly day: FoundDay };

function FoundLine({ day, onAnswer, onDay, onPlace }: LineProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { page, path } = day;
  const [isChanging, setChanging] = useState(false);
  const isChanged = day.due !== day.read;
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
        {!day.isMain && !isChanging && (
          <Button
            size="small"
            tone="quiet"
            label={t('found.changeNamed', { day: day.due })}
            onPress={() => setChanging(true)}
          >
            {t('found.change')}
          </Button>
        )}
        {page !== null && (
          <Button
            size="small"
            tone="quiet"
            label={t('found.showNamed', { day: day.due, n: page })}
            onPress={() => onPlace({ page, spans: day.spans, label: day.text })}
          >
            {t('help.show', { n: page })}
          </Button>
        )}
      </p>
      {isChanged && !isChanging && (
        <p className="small row">
          <span className="grow">{t('found.changed', { day: day.read })}</span>
          <Button
            size="small"
            tone="quiet"
            label={t('found.asPrintedNamed', { day: day.read })}
            onPress={() => onDay(path, null)}
          >
            {t('found.asPrinted')}
          </Button>
        </p>
      )}
      {isChanging && (
        <OwnDay
          day={day}
          onDone={(due) => {
            setChanging(false);
            if (due !== null) onDay(path, due === day.read ? null : due);
          }}
        />
      )}
    </li>
  );
}

type OwnDayProps = { readonly day: FoundDay; readonly onDone: (due: string | null) => void };

/** The day as the clerk sets it: typed or picked, taken over by the button or Enter. */
function OwnDay({ day, onDone }: OwnDayProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const [due, setDue] = useState<string | null>(day.due);
  return (
    <form
      className="row own-day"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(due);
      }}
    >
      <ThaiDateField
        label={t('found.changeNamed', { day: day.due })}
        hideLabel
        value={due}
        onChange={setDue}
      />
      <Button size="small" type="submit" heldBack={due === null ? t('found.noDay') : null}>
        {t('found.take')}
      </Button>
      <Button size="small" tone="quiet" onPress={() => onDone(null)}>
        {common('action.cancel')}
      </Button>
    </form>
  );
}
