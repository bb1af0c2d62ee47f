/** How many things of this computer should be looked at; a disk that lies open is named at once, not behind a press. */
import { useTranslation } from 'react-i18next';
import { type MachineReport, openDiskOf, toLookAt } from '../../../shared/office/machine.ts';

export function MachineSummary({ report }: { readonly report: MachineReport }) {
  const { t } = useTranslation('machine');
  const openDisk = openDiskOf(report);
  return (
    <summary>
      {t('toLookAt', { n: toLookAt(report).length })}
      {openDisk !== null && (
        <strong>
          {' · '}
          {t(openDisk === 'encryption-partly' ? 'openDisk.partlyShort' : 'openDisk.offShort')}
        </strong>
      )}
    </summary>
  );
}
