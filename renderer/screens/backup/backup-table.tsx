/** All backups, newest first: why, where, how many entries, what the check found. */
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useCheckBackup } from '../../queries/backup.ts';
import { formatBytes } from '../../text/format.ts';
import { useFormat } from '../../text/use-format.ts';

type TableProps = {
  readonly backups: readonly BackupInfo[];
  readonly onRestore: (backup: BackupInfo) => void;
  /** Of a folder that was only looked into: nothing is written there. */
  readonly isForeign?: boolean;
};

export function BackupTable({ backups, onRestore, isForeign = false }: TableProps) {
  const { t } = useTranslation('backup');
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('why')}</th>
          {!isForeign && <th scope="col">{t('where')}</th>}
          <th scope="col" className="spare">
            {t('entries')}
          </th>
          <th scope="col" className="spare">
            {t('size')}
          </th>
          <th scope="col">{t('check')}</th>
          <th scope="col">
            <span className="vh">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <BackupRow
            key={`${backup.place} ${backup.name}`}
            backup={backup}
            onRestore={onRestore}
            isForeign={isForeign}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<TableProps, 'backups'> & { readonly backup: BackupInfo };

function BackupRow({ backup, onRestore, isForeign }: RowProps) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const place = backup.place === 'first' ? t('first') : t('secondShort');
  return (
    <tr>
      <th scope="row" className="nb">
        {format.moment(backup.at)}
      </th>
      <td className="nb">{t(`reason.${backup.reason}`)}</td>
      {!isForeign && <td className="nb">{place}</td>}
      <td className="num spare">{format.count(backup.entries)}</td>
      <td className="num spare">{formatBytes(backup.bytes)}</td>
      <td>
        <Verdict backup={backup} />
      </td>
      <td className="actions">
        {!isForeign && <CheckButton backup={backup} />}
        <Button
          does="backup.restore"
          size="small"
          label={t('restoreOf', { at: backup.at })}
          onPress={() => onRestore(backup)}
        >
          {t('restore')}
        </Button>
      </td>
    </tr>
  );
}

function Verdict({ backup: { check } }: { readonly backup: BackupInfo }) {
  const { t } = useTranslation('backup');
  if (check === null) return <span className="soft">{t('unchecked')}</span>;
  if (check.fault === null) return <span>{t('whole', { at: check.at })}</span>;
  return <strong>{t(`fault.${check.fault}`)}</strong>;
}

function CheckButton({ backup }: { readonly backup: BackupInfo }) {
  const { t } = useTranslation('backup');
  const check = useCheckBackup();
  const { place, name, at } = backup;
  const look = () =>
    check.mutate(
      { place, name, wholly: true },
      {
        onSuccess: ({ fault, filesRead }) =>
          showMessage(
            fault === null
              ? { tone: 'done', title: t('checkedWhole', { at, n: filesRead }) }
              : { tone: 'error', title: t('checkedBad', { at, fault: t(`fault.${fault}`) }) },
          ),
      },
    );
  return (
    <Button
      does="backup.check"
      size="small"
      label={t('checkOf', { at })}
      isPending={check.isPending}
      onPress={look}
    >
      {t('checkAgain')}
    </Button>
  );
}
