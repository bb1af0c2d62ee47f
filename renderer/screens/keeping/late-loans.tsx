/** Letters that should have come back: a line that leads to their cards, nothing when there are none. */
import { HandHelping } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '../../queries/app.ts';
import { useLoans } from '../../queries/keeping.ts';

export function LateLoans() {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const late = (useLoans(false).data ?? []).filter(({ loan }) => loan.dueOn < today).length;
  if (late === 0) return null;
  return (
    <p className="panel pad row">
      <HandHelping aria-hidden="true" />
      <Link href="/keeping/lend" className="late">
        {t('loans.todo', { n: late })}
      </Link>
    </p>
  );
}
