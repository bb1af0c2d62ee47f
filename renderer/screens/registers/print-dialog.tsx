/** Prints a register: as filtered, by days of entry or by numbers. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import { printRegister, type RegisterFilter } from '../../queries/registers.ts';

type Range = 'chosen' | 'filtered' | 'days' | 'numbers';
type Props = {
  readonly filter: RegisterFilter;
  readonly total: number;
  /** Ids of chosen lines; they are what is meant then. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
};

export function PrintDialog({ filter, total, chosen, onClose }: Props) {
  const { t } = useTranslation('registers');
  const [range, setRange] = useState<Range>(chosen.length > 0 ? 'chosen' : 'filtered');
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [numbers, setNumbers] = useState({ from: '', to: '' });
  const [isBusy, setIsBusy] = useState(false);
  const badNumber = [numbers.from, numbers.to].some((value) => value !== '' && runningOf(value) === null);

  async function print(): Promise<void> {
    setIsBusy(true);
    try {
      const produced = await printRegister(rangeFilter());
      await deliver(produced, 'open');
      showMessage({ tone: 'done', title: t('printing.done', { pages: produced.pages ?? 0 }) });
      onClose();
    } catch (error) {
      showError(error);
    } finally {
      setIsBusy(false);
    }
  }

  function rangeFilter(): RegisterFilter {
    const whole = { book: filter.book, year: filter.year };
    if (range === 'chosen') return { book: filter.book, year: null, ids: [...chosen] };
    if (range === 'days') return { ...whole, enteredFrom: days.from, enteredTo: days.to };
    if (range === 'numbers')
      return { ...whole, runningFrom: runningOf(numbers.from), runningTo: runningOf(numbers.to) };
    return filter;
  }

  return (
    <Dialog
      title={t(`printing.title.${filter.book}`)}
      onClose={onClose}
      footer={
        <>
          <span className="soft grow" role="status">
            {isBusy && t('printing.busy')}
          </span>
          <Answers
            cancel={t('entry.cancel')}
            onCancel={onClose}
            answer={t('printing.open')}
            onAnswer={print}
            heldBack={
              isBusy ? t('printing.busy') : range === 'numbers' && badNumber ? t('printing.badNumber') : null
            }
          />
        </>
      }
    >
      <RadioGroup<Range>
        label={t('printing.what')}
        value={range}
        options={[
          ...(chosen.length > 0
            ? [{ value: 'chosen' as const, label: t('printing.chosen', { total: chosen.length }) }]
            : []),
          { value: 'filtered', label: t('printing.asFiltered', { total }) },
          { value: 'days', label: t('printing.byDate') },
          { value: 'numbers', label: t('printing.byNumber') },
        ]}
        onChange={setRange}
      />
      {range === 'days' && (
        <div className="entry-form">
          <ThaiDateField
            label={t('printing.fromDate')}
            value={days.from}
            onChange={(from) => setDays({ ...days, from })}
          />
          <ThaiDateField
            label={t('printing.toDate')}
            value={days.to}
            onChange={(to) => setDays({ ...days, to })}
          />
        </div>
      )}
      {range === 'numbers' && (
        <div className="entry-form">
          <TextField
            label={t('printing.fromNumber')}
            inputMode="numeric"
            value={numbers.from}
            onChange={(from) => setNumbers({ ...numbers, from })}
          />
          <TextField
            label={t('printing.toNumber')}
            inputMode="numeric"
            value={numbers.to}
            onChange={(to) => setNumbers({ ...numbers, to })}
          />
        </div>
      )}
    </Dialog>
  );
}

/** A running number typed in Thai or ASCII digits; null when it is none. */
function runningOf(typed: string): number | null {
  const digits = toArabicDigits(typed.trim());
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null;
}
