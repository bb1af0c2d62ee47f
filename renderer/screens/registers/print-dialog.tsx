/** Prints a register, or saves it as PDF, after a look at its paper: as filtered, chosen, by days of entry or by numbers. */
import { FileText, Lock, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useReadsOnly } from '../../components/rights.ts';
import { SealChoice, useSeal } from '../../components/seal-choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { showError } from '../../queries/call.ts';
import type { IdNumbers } from '../../queries/list-file.ts';
import { type DeliveryWay, deliver } from '../../queries/output.ts';
import { printWhole, type RegisterFilter } from '../../queries/registers.ts';
import { sealOutput } from '../../queries/sealed.ts';
import { errorWords } from '../../text/error-text.ts';
import { PrintSheets } from './print-pages.tsx';
import { useDelayed } from './use-delayed.ts';
import { usePrintPages } from './use-print-pages.ts';

type What = 'chosen' | 'filtered' | 'days' | 'numbers';
type Props = {
  readonly filter: RegisterFilter;
  readonly total: number;
  /** Ids of chosen lines; they are what is meant then. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
};

type Asked = {
  readonly what: What;
  readonly days: { readonly from: string | null; readonly to: string | null };
  readonly numbers: { readonly from: string; readonly to: string };
};

export function PrintDialog({ filter, total, chosen, onClose }: Props) {
  const { t } = useTranslation('registers');
  const [asked, setAsked] = useState<Asked>({
    what: chosen.length > 0 ? 'chosen' : 'filtered',
    days: { from: null, to: null },
    numbers: { from: '', to: '' },
  });
  const [busy, setBusy] = useState<DeliveryWay | null>(null);
  const sealing = useSeal();
  const settled = useDelayed(asked, 300);
  const [idNumbers, setIdNumbers] = useState<IdNumbers>('masked');
  const pages = usePrintPages(rangeOf(filter, chosen, settled), idNumbers);
  const { range } = pages;
  const isBad = asked.what === 'numbers' && !isRange(asked.numbers);
  const heldBack = isBad
    ? t('printing.badNumber')
    : range === null || asked !== settled
      ? t('printing.soon')
      : null;

  async function take(how: DeliveryWay): Promise<void> {
    if (range === null) return;
    setBusy(how);
    try {
      const produced = await printWhole(range.id);
      const passphrase = how === 'save' ? sealing.passphrase : null; // what goes to the printer is paper
      await deliver(passphrase === null ? produced : await sealOutput(produced, passphrase), how);
      showMessage({ tone: 'done', title: t('printing.done', { pages: produced.pages ?? 0 }) });
      onClose();
    } catch (error) {
      showError(error);
    } finally {
      setBusy(null);
    }
  }

  const action = (how: DeliveryWay) => ({
    inDialog: true,
    heldBack,
    isPending: busy !== null,
    onPress: () => void take(how),
  });
  return (
    <Dialog
      title={t(`printing.title.${filter.book}`)}
      onClose={onClose}
      width="76rem"
      footer={
        <>
          <span className="soft grow" role="status">
            {busy !== null || range === null || (pages.rows === 0 && !pages.isWhole)
              ? t('printing.busy')
              : pages.isWhole
                ? t('printing.ready', { total: range.rows })
                : t('printing.soFar', { rows: pages.rows, total: range.rows })}
          </span>
          <Button inDialog onPress={onClose}>
            {t('entry.cancel')}
          </Button>
          <Button
            {...action('save')}
            heldBack={heldBack ?? sealing.heldBack}
            icon={sealing.seal.isOn ? Lock : FileText}
          >
            {t('printing.save')}
          </Button>
          <Button {...action('print')} tone="main" icon={Printer} command="mainAction">
            {t('print')}
          </Button>
        </>
      }
    >
      <div className="print-desk">
        <div className="print-what">
          <WhatToPrint asked={asked} total={total} chosen={chosen.length} onChange={setAsked} />
          <WholeNumbers count={range?.idNumbers ?? 0} idNumbers={idNumbers} onChange={setIdNumbers} />
          <SealChoice seal={sealing.seal} onChange={sealing.setSeal} />
        </div>
        {pages.error === null ? (
          <PrintSheets pages={pages} isLoading={!isBad && pages.parts.length === 0} />
        ) : (
          <Notice tone="error" title={errorWords(pages.error).title}>
            {errorWords(pages.error).detail}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

type WholeProps = {
  readonly count: number;
  readonly idNumbers: IdNumbers;
  readonly onChange: (idNumbers: IdNumbers) => void;
};

/** Only where there is something to hide; asked for, it stays in sight while the pages are laid out anew. */
function WholeNumbers({ count: n, idNumbers, onChange }: WholeProps) {
  const { t } = useTranslation('personal');
  const readsOnly = useReadsOnly();
  if (readsOnly || (n === 0 && idNumbers === 'masked')) return null;
  return (
    <div>
      <Checkbox
        isSelected={idNumbers === 'whole'}
        onChange={(isWhole) => onChange(isWhole ? 'whole' : 'masked')}
      >
        {t('numbers.printWhole', { n })}
      </Checkbox>
      <p className="soft small">{t('numbers.printWholeDetail')}</p>
    </div>
  );
}

type WhatProps = {
  readonly asked: Asked;
  readonly total: number;
  readonly chosen: number;
  readonly onChange: (asked: Asked) => void;
};

function WhatToPrint({ asked, total, chosen, onChange }: WhatProps) {
  const { t } = useTranslation('registers');
  const { what, days, numbers } = asked;
  const setDays = (part: Partial<Asked['days']>) => onChange({ ...asked, days: { ...days, ...part } });
  const setNumbers = (part: Partial<Asked['numbers']>) =>
    onChange({ ...asked, numbers: { ...numbers, ...part } });
  return (
    <>
      <RadioGroup<What>
        label={t('printing.what')}
        value={what}
        options={[
          ...(chosen > 0
            ? [{ value: 'chosen' as const, label: t('printing.chosen', { total: chosen }) }]
            : []),
          { value: 'filtered', label: t('printing.asFiltered', { total }) },
          { value: 'days', label: t('printing.byDate') },
          { value: 'numbers', label: t('printing.byNumber') },
        ]}
        onChange={(next) => onChange({ ...asked, what: next })}
      />
      {what === 'days' && (
        <div className="entry-form">
          <ThaiDateField
            label={t('printing.fromDate')}
            value={days.from}
            onChange={(from) => setDays({ from })}
          />
          <ThaiDateField label={t('printing.toDate')} value={days.to} onChange={(to) => setDays({ to })} />
        </div>
      )}
      {what === 'numbers' && (
        <div className="entry-form">
          <TextField
            label={t('printing.fromNumber')}
            inputMode="numeric"
            value={numbers.from}
            onChange={(from) => setNumbers({ from })}
          />
          <TextField
            label={t('printing.toNumber')}
            inputMode="numeric"
            value={numbers.to}
            onChange={(to) => setNumbers({ to })}
          />
        </div>
      )}
    </>
  );
}

/** Null: the numbers are none. */
function rangeOf(
  filter: RegisterFilter,
  chosen: readonly string[],
  { what, days, numbers }: Asked,
): RegisterFilter | null {
  const whole = { book: filter.book, year: filter.year };
  if (what === 'chosen') return { book: filter.book, year: null, ids: [...chosen] };
  if (what === 'days') return { ...whole, enteredFrom: days.from, enteredTo: days.to };
  if (what === 'numbers') {
    if (!isRange(numbers)) return null;
    return { ...whole, runningFrom: runningOf(numbers.from), runningTo: runningOf(numbers.to) };
  }
  return filter;
}

function isRange({ from, to }: Asked['numbers']): boolean {
  return [from, to].every((value) => value === '' || runningOf(value) !== null);
}

/** A running number typed in Thai or ASCII digits; null when it is none. */
function runningOf(typed: string): number | null {
  const digits = toArabicDigits(typed.trim());
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null;
}
