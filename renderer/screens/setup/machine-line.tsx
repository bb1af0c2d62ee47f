/** First run: one calm line when this computer is fit, otherwise what should be looked at, opened on demand. */
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toLookAt } from '../../../shared/office/machine.ts';
import { useMachine } from '../../queries/machine.ts';
import { MachineFindings } from '../settings/machine-findings.tsx';
import { MachineSummary } from './machine-summary.tsx';

/** Its room is kept while the computer is looked at: the form below must not move under the hand. */
export function MachineLine() {
  const { t } = useTranslation('machine');
  const report = useMachine().data;
  const found = report === undefined ? [] : toLookAt(report);
  return (
    <div className="machine-line small soft">
      {report !== undefined && found.length === 0 && (
        <p className="row">
          <CircleCheck aria-hidden="true" />
          {t('allFine')}
        </p>
      )}
      {report !== undefined && found.length > 0 && (
        <details>
          <MachineSummary report={report} />
          <MachineFindings findings={found} />
        </details>
      )}
    </div>
  );
}
