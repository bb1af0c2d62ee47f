/** Days off that the office adds to the government's, so that working days are counted as it works. */
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useFormat } from '../../text/use-format.ts';

type HolidayListProps = {
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
};

export function HolidayList({ holidays, onChange }: HolidayListProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [date, setDate] = useKept<string | null>('day off', null);
  const [name, setName] = useKept<string>('name of a day off', '');
  const add = () => {
    if (date === null) return;
    const others = holidays.filter((holiday) => holiday.date !== date);
    onChange([...others, { date, name: name.trim() }].sort((one, other) => (one.date < other.date ? -1 : 1)));
    setDate(null);
    setName('');
  };
  return (
    <fieldset className="field holiday-list" aria-label={t('desk.holidays')}>
      <span className="label" aria-hidden="true">
        {t('desk.holidays')}
      </span>
      <p className="small soft">{t('desk.holidaysDetail')}</p>
      <ul hidden={holidays.length === 0}>
        {holidays.map((holiday) => (
          <li key={holiday.date}>
            {format.shortDate(holiday.date)} {holiday.name}{' '}
            <Button
              does="office.save"
              size="small"
              tone="quiet"
              label={t('desk.holidayRemoveNamed', { name: holiday.name, day: holiday.date })}
              onPress={() => onChange(holidays.filter(({ date: day }) => day !== holiday.date))}
            >
              {t('desk.holidayRemove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="form-grid">
        <ThaiDateField label={t('desk.holidayDate')} value={date} onChange={setDate} />
        <TextField label={t('desk.holidayName')} value={name} onChange={setName} />
      </div>
      <div className="row">
        <Button
          does="office.save"
          size="small"
          onPress={add}
          heldBack={date === null ? t('desk.holidayNoDate') : null}
        >
          {t('desk.holidayAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
