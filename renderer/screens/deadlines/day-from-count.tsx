/** "๗ วันทำการ" from today: the day it comes to, as offices count. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfTerm } from '../../../shared/document/relative-term.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';

type Unit = 'working-day' | 'day';

type DayFromCountProps = {
  readonly today: string;
  readonly holidays: readonly Holiday[];
  readonly onChange: (day: string) => void;
};

const mostDays = 365;

export function DayFromCount({ today, holidays, onChange }: DayFromCountProps) {
  const { t } = useTranslation('deadlines');
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<Unit>('working-day');
  const take = (words: string, of: Unit) => {
    setTyped(words);
    setUnit(of);
    const count = Number(toArabicDigits(words).trim());
    if (Number.isInteger(count) && count > 0 && count <= mostDays)
      onChange(dayOfTerm({ count, unit: of, from: 'day', isBefore: false }, today, holidays));
  };
  return (
    <div className="row day-count">
      <TextField
        label={t('dialog.count')}
        hint={t('dialog.countHint')}
        inputMode="numeric"
        value={typed}
        onChange={(words) => take(words, unit)}
      />
      <Select<Unit>
        label={t('dialog.unit')}
        value={unit}
        options={(['working-day', 'day'] as const).map((value) => ({
          value,
          label: t(`dialog.units.${value}`),
        }))}
        onChange={(of) => take(typed, of)}
      />
    </div>
  );
}
