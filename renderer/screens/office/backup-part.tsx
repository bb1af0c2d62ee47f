/** Backups: what there is, one now, going back to one. */
import { DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { useAppStatus } from '../../queries/app.ts';
import { useBackups, useMakeBackup, useRestoreBackup } from '../../queries/backup.ts';
import { formatBytes } from '../../text/format.ts';
import { useFormat } from '../../text/use-format.ts';

export function BackupPart() {
  const { t } = useTranslation('settings');
  const status = useAppStatus().data;
  const backups = useBackups();
  const make = useMakeBackup();
  const restore = useRestoreBackup();
  const [toRestore, setToRestore] = useState<BackupInfo | null>(null);
  const makeNow = () =>
    make.mutate({}, { onSuccess: () => showMessage({ tone: 'done', title: t('backup.made') }) });
  const restoreNow = (backup: BackupInfo) =>
    restore.mutate(
      { name: backup.name },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('backup.restored') }),
        onSettled: () => setToRestore(null),
      },
    );
  return (
    <div className="stack form-stack">
      <p className="soft">{t('backup.intro')}</p>
      {status && <p className="small break">{t('backup.folder', { folder: status.dataFolder })}</p>}
      <div>
        <Button tone="main" icon={DatabaseBackup} onPress={makeNow} isPending={make.isPending}>
          {t('backup.make')}
        </Button>
      </div>
      <Loaded query={backups}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState icon={DatabaseBackup} title={t('backup.emptyTitle')}>
              {t('backup.emptyDetail')}
            </EmptyState>
          ) : (
            <BackupTable backups={known} onRestore={setToRestore} />
          )
        }
      </Loaded>
      {toRestore !== null && (
        <ConfirmDialog
          title={t('backup.restoreTitle')}
          answer={t('backup.restoreNow')}
          isPending={restore.isPending}
          onConfirm={() => restoreNow(toRestore)}
          onClose={() => setToRestore(null)}
        >
          {t('backup.restoreDetail', { at: toRestore.at, n: toRestore.entries })}
        </ConfirmDialog>
      )}
    </div>
  );
}

type TableProps = {
  readonly backups: readonly BackupInfo[];
  readonly onRestore: (backup: BackupInfo) => void;
};

function BackupTable({ backups, onRestore }: TableProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{t('backup.when')}</th>
          <th scope="col">{t('backup.entries')}</th>
          <th scope="col">{t('backup.size')}</th>
          <th scope="col">
            <span className="vh">{t('backup.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <th scope="row">{format.moment(backup.at)}</th>
            <td className="num">{format.count(backup.entries)}</td>
            <td className="num">{formatBytes(backup.bytes)}</td>
            <td className="actions">
              <Button
                size="small"
                label={t('backup.restoreOf', { at: backup.at })}
                onPress={() => onRestore(backup)}
              >
                {t('backup.restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
