/** Backups: how they stand, one now, where they go, how long they stay, and going back to one. */
import { DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { useMay } from '../../components/rights.ts';
import { useAppStatus } from '../../queries/app.ts';
import { useBackupPlan, useBackupStatus, useBackups, useMakeBackup } from '../../queries/backup.ts';
import { BackupState } from '../backup/backup-state.tsx';
import { BackupTable } from '../backup/backup-table.tsx';
import { FromFolder } from '../backup/from-folder.tsx';
import { KeepForm } from '../backup/keep-form.tsx';
import { RestoreDialog } from '../backup/restore-dialog.tsx';
import { SecondPlace } from '../backup/second-place.tsx';
import { VaultPanel } from '../vault/vault-panel.tsx';
import '../backup/backup.css';

type ToRestore = { readonly backup: BackupInfo; readonly home?: string };

export function BackupPart() {
  const { t } = useTranslation('backup');
  const app = useAppStatus().data;
  const status = useBackupStatus();
  const plan = useBackupPlan();
  const seesBackups = useMay('backup.list');
  const [toRestore, setToRestore] = useState<ToRestore | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  return (
    <div className="stack form-stack backup-part">
      <p className="soft">{t('intro')}</p>
      {app && <p className="small break">{t('folder', { folder: app.dataFolder })}</p>}
      <Loaded query={status}>{(known) => <BackupState status={known} />}</Loaded>
      <div className="row wrap">
        <MakeButton />
        <Button does="backup.find" onPress={() => setIsLooking(true)}>
          {t('from.button')}
        </Button>
      </div>
      {seesBackups && (
        <>
          <Loaded query={plan}>
            {(known) => (
              <>
                <SecondPlace plan={known} />
                <KeepForm rules={known.keep} />
              </>
            )}
          </Loaded>
          <VaultPanel />
          <BackupList onRestore={(backup) => setToRestore({ backup })} />
        </>
      )}
      {isLooking && (
        <FromFolder
          onRestore={(backup, home) => {
            setIsLooking(false);
            setToRestore({ backup, home });
          }}
          onClose={() => setIsLooking(false)}
        />
      )}
      {toRestore !== null && <RestoreDialog {...toRestore} onClose={() => setToRestore(null)} />}
    </div>
  );
}

function MakeButton() {
  const { t } = useTranslation('backup');
  const make = useMakeBackup();
  const makeNow = () => make.mutate({}, { onSuccess: () => showMessage({ tone: 'done', title: t('made') }) });
  return (
    <Button does="backup.make" tone="main" icon={DatabaseBackup} onPress={makeNow} isPending={make.isPending}>
      {t('make')}
    </Button>
  );
}

function BackupList({ onRestore }: { readonly onRestore: (backup: BackupInfo) => void }) {
  const { t } = useTranslation('backup');
  const backups = useBackups();
  return (
    <section className="stack" aria-labelledby="backup-list">
      <h3 id="backup-list">{t('list')}</h3>
      <Loaded query={backups}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState icon={DatabaseBackup} title={t('emptyTitle')}>
              {t('emptyDetail')}
            </EmptyState>
          ) : (
            <BackupTable backups={known} onRestore={onRestore} />
          )
        }
      </Loaded>
    </section>
  );
}
