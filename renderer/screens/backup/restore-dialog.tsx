/** Going back to a backup: opened beside the present data first, with what would change, then the answer. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupComparison, BackupInfo } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useCompareBackup, useRestoreBackup } from '../../queries/backup.ts';
import { Comparison } from './comparison.tsx';

type RestoreDialogProps = {
  readonly backup: BackupInfo;
  /** A folder that was looked into; otherwise the backup's own place. */
  readonly home?: string | undefined;
  readonly onClose: () => void;
};

export function RestoreDialog({ backup, home, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(['backup', 'common']);
  const compare = useCompareBackup();
  const restore = useRestoreBackup();
  const [passphrase, setPassphrase] = useState('');
  const isAsked = useRef(false);
  const look = () =>
    compare.mutate({
      place: home === undefined ? backup.place : { home },
      name: backup.name,
      passphrase: backup.isLocked ? passphrase : null,
    });
  useEffect(() => {
    if (backup.isLocked || isAsked.current) return;
    isAsked.current = true;
    look();
  });
  const putBack = (found: BackupComparison) =>
    restore.mutate(
      { name: found.name },
      { onSuccess: () => showMessage({ tone: 'done', title: t('compare.done') }), onSettled: onClose },
    );
  return (
    <Dialog
      title={t('compare.title', { at: backup.at })}
      width="48rem"
      onClose={onClose}
      footer={
        <>
          <Button inDialog autoFocus={!backup.isLocked} onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          {compare.data === undefined ? (
            backup.isLocked && (
              <Button inDialog tone="main" isPending={compare.isPending} onPress={look}>
                {t('compare.open')}
              </Button>
            )
          ) : (
            <Button
              inDialog
              tone="danger"
              isPending={restore.isPending}
              onPress={() => compare.data !== undefined && putBack(compare.data)}
            >
              {t('compare.answer')}
            </Button>
          )}
        </>
      }
    >
      {backup.isLocked && compare.data === undefined && (
        <TextField
          label={t('compare.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter') look();
          }}
        />
      )}
      {compare.isPending && <p role="status">{t('compare.working')}</p>}
      {compare.data !== undefined && <Comparison found={compare.data} />}
    </Dialog>
  );
}
