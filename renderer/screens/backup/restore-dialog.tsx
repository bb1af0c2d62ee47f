/** Going back to a backup: opened beside the present data first, with what would change, then the answer. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupComparison, BackupInfo } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { useRights } from '../../components/rights.ts';
import { TextField } from '../../components/text-field.tsx';
import { useBackupComparison, useRestoreBackup } from '../../queries/backup.ts';
import { errorWords } from '../../text/error-text.ts';
import { Comparison } from './comparison.tsx';

type RestoreDialogProps = {
  readonly backup: BackupInfo;
  /** A folder that was looked into; otherwise the backup's own place. */
  readonly home?: string | undefined;
  readonly onClose: () => void;
};

export function RestoreDialog({ backup, home, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(['backup', 'common']);
  const { t: people } = useTranslation('people');
  const hasUsers = useRights()?.status.state === 'signed-in';
  const restore = useRestoreBackup();
  const [passphrase, setPassphrase] = useState('');
  /** What was asked with; null: the passphrase is still to be typed. */
  const [asked, setAsked] = useState<string | null>(backup.isLocked ? null : '');
  const compare = useBackupComparison(
    {
      place: home === undefined ? backup.place : { home },
      name: backup.name,
      passphrase: backup.isLocked ? asked : null,
    },
    asked !== null,
  );
  const look = () => (asked === passphrase ? void compare.refetch() : setAsked(passphrase));
  const putBack = (found: BackupComparison) =>
    restore.mutate(
      { name: found.name },
      { onSuccess: () => showMessage({ tone: 'done', title: t('compare.done') }), onSettled: onClose },
    );
  return (
    <Dialog
      title={t('compare.title', { at: backup.at })}
      width="48rem"
      isText={compare.data !== undefined}
      onClose={onClose}
      footer={
        <>
          <Button inDialog autoFocus={!backup.isLocked} onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          {compare.data === undefined ? (
            backup.isLocked && (
              <Button inDialog tone="main" isPending={compare.isFetching} onPress={look}>
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
      {compare.isFetching && <p role="status">{t('compare.working')}</p>}
      {compare.error !== null && !compare.isFetching && <Failure error={compare.error} />}
      {compare.data !== undefined && <Comparison found={compare.data} />}
      {hasUsers && compare.data !== undefined && <p>{people('restore')}</p>}
    </Dialog>
  );
}

function Failure({ error }: { readonly error: Error }) {
  const { title, detail } = errorWords(error);
  return (
    <Notice tone="error" title={title}>
      {detail}
    </Notice>
  );
}
