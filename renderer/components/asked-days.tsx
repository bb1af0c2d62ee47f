/** "Which day?": the days that typed words may mean, each a button. Waits until the hands rest, so that it does not flicker. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/use-format.ts';
import { Button } from './button.tsx';

/** Longer than between two keys of a slow typist. */
const restMs = 600;

type AskedDaysProps = {
  /** ISO, the likeliest first. */
  readonly days: readonly string[];
  readonly onChoose: (iso: string) => void;
};

export function AskedDays({ days, onChoose }: AskedDaysProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const asked = days.join();
  const [shown, setShown] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setShown(asked), restMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <fieldset className="asked-days" aria-label={t('date.which')}>
      {shown === asked && (
        <>
          <span className="hint doubt" role="status">
            {t(days.length === 1 ? 'date.isItThis' : 'date.which')}
          </span>
          {days.map((day) => (
            <Button key={day} size="small" onPress={() => onChoose(day)}>
              {format.weekdayDate(day)}
            </Button>
          ))}
        </>
      )}
    </fieldset>
  );
}
