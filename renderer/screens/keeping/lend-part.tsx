/** ยืม: letters that are out, the first to come back first; given back, extended, reminded of. */

import { BellRing, CalendarPlus, HandHelping, Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LentLetter } from '../../../shared/keeping/kept.ts';
import { writtenWithYear } from '../../../shared/register/running.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { printLoan, useLoans } from '../../queries/keeping.ts';
import { LendDialog } from './lend-dialog.tsx';
import { LoanDialog } from './loan-dialog.tsx';

type Open =
  | { readonly kind: 'lend' }
  | { readonly kind: 'giveBack' | 'extend'; readonly lent: LentLetter }
  | null;

export function LendPart() {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const [showsReturned, setShowsReturned] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const loans = useLoans(showsReturned);
  const out = (loans.data ?? []).filter(({ loan }) => loan.returnedOn === null);
  const late = out.filter(({ loan }) => loan.dueOn < today).length;
  const close = () => setOpen(null);
  return (
    <>
      <div className="keeping-bar">
        <Button does="loan.lend" tone="main" icon={HandHelping} onPress={() => setOpen({ kind: 'lend' })}>
          {t('lend.action')}
        </Button>
        <span className="soft small" role="status">
          {t('loans.out', { n: out.length })}
          {late > 0 && ` · ${t('loans.late', { n: late })}`}
        </span>
        <span className="grow" />
        <Checkbox isSelected={showsReturned} onChange={setShowsReturned}>
          {t('loans.showReturned')}
        </Checkbox>
      </div>
      <Loaded query={loans}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={HandHelping} title={t('loans.none')}>
              {t('loans.noneHint')}
            </EmptyState>
          ) : (
            <ul className="keeping-loans">
              {list.map((lent) => (
                <li key={lent.loan.id}>
                  <LoanLine lent={lent} today={today} onOpen={(kind) => setOpen({ kind, lent })} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.kind === 'lend' && <LendDialog letter={null} onClose={close} />}
      {(open?.kind === 'giveBack' || open?.kind === 'extend') && (
        <LoanDialog kind={open.kind} lent={open.lent} onClose={close} />
      )}
    </>
  );
}

type LineProps = {
  readonly lent: LentLetter;
  readonly today: string;
  readonly onOpen: (kind: 'giveBack' | 'extend') => void;
};

function LoanLine({ lent: { loan, entry }, today, onOpen }: LineProps) {
  const { t } = useTranslation('keeping');
  const isOut = loan.returnedOn === null;
  const isLate = isOut && loan.dueOn < today;
  const print = (what: 'card' | 'reminder') => () => void printLoan({ id: loan.id, what }).catch(showError);
  return (
    <>
      <div className="grow">
        <div className="row wrap">
          <DueChip loan={loan} today={today} />
          <span>
            {loan.borrower}
            {loan.borrowerOffice !== '' && <span className="soft"> {loan.borrowerOffice}</span>}
          </span>
        </div>
        <div>
          <span className="nb">{t(`table.${entry.book}`, { number: writtenWithYear(entry) })}</span>{' '}
          {entry.subject}
        </div>
        <div className="small soft">
          {t('loans.card', { number: loan.number, year: loan.year })} ·{' '}
          {t('loans.lent', { day: loan.lentOn })}
        </div>
      </div>
      {isOut && (
        <>
          <Button does="loan.giveBack" size="small" icon={Undo2} onPress={() => onOpen('giveBack')}>
            {t('loans.giveBack')}
          </Button>
          <Button does="loan.extend" size="small" icon={CalendarPlus} onPress={() => onOpen('extend')}>
            {t('loans.extend')}
          </Button>
        </>
      )}
      {isLate && (
        <Button size="small" icon={BellRing} onPress={print('reminder')}>
          {t('loans.remind')}
        </Button>
      )}
      <Button size="small" icon={Printer} onPress={print('card')}>
        {t('loans.printCard')}
      </Button>
    </>
  );
}

function DueChip({ loan, today }: { readonly loan: LentLetter['loan']; readonly today: string }) {
  const { t } = useTranslation('keeping');
  if (loan.returnedOn !== null)
    return <Chip tone="done">{t('loans.returned', { day: loan.returnedOn, name: loan.returnedBy })}</Chip>;
  return loan.dueOn < today ? (
    <Chip tone="urgent">{t('loans.overdue', { day: loan.dueOn })}</Chip>
  ) : (
    <Chip>{t('loans.due', { day: loan.dueOn })}</Chip>
  );
}
