/** A letter comes back, or stays out longer. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LentLetter } from '../../../shared/keeping/kept.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useExtendLoan, useGiveBack } from '../../queries/keeping.ts';

type Props = {
  readonly kind: 'giveBack' | 'extend';
  readonly lent: LentLetter;
  readonly onClose: () => void;
};

const moreDays = 14;

export function LoanDialog({ kind, lent: { loan, entry }, onClose }: Props) {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const giveBack = useGiveBack();
  const extend = useExtendLoan();
  const isReturn = kind === 'giveBack';
  const [day, setDay] = useState<string | null>(isReturn ? today : addDays(today, moreDays));
  const [by, setBy] = useState(loan.receiver || loan.borrower);
  const lacks = isReturn
    ? day === null || by.trim() === ''
      ? t('loans.needReturn')
      : null
    : day === null
      ? t('loans.needDue')
      : null;

  async function answer(): Promise<void> {
    if (day === null) return;
    if (isReturn) await giveBack.mutateAsync({ id: loan.id, on: day, by: by.trim() });
    else await extend.mutateAsync({ id: loan.id, dueOn: day });
    onClose();
  }

  return (
    <Dialog
      title={t(`loans.${kind}Title`, { number: loan.number, year: loan.year })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={onClose}
          answer={t(`loans.${kind}Answer`)}
          onAnswer={answer}
          heldBack={lacks}
        />
      }
    >
      <div className="keeping-dialog">
        <p>{entry.subject}</p>
        <div className="form-grid">
          <ThaiDateField
            label={isReturn ? t('loans.returnedOn') : t('loans.newDue')}
            value={day}
            onChange={setDay}
          />
          {isReturn && <TextField label={t('loans.returnedBy')} value={by} onChange={setBy} />}
        </div>
      </div>
    </Dialog>
  );
}
