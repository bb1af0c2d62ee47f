/** Backups in a folder that this computer does not know: for a new computer, or another stick. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/office/backups.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { useFoundBackups } from '../../queries/backup.ts';
import { BackupTable } from './backup-table.tsx';
import { FolderField } from './folder-field.tsx';

type FromFolderProps = {
  readonly onRestore: (backup: BackupInfo, home: string) => void;
  readonly onClose: () => void;
};

export function FromFolder({ onRestore, onClose }: FromFolderProps) {
  const { t } = useTranslation(['backup', 'common']);
  const [folder, setFolder] = useState('');
  const [looked, setLooked] = useState('');
  const found = useFoundBackups(looked);
  const look = async () => {
    if (folder.trim() === looked) await found.refetch();
    else setLooked(folder.trim());
  };
  return (
    <FormDialog
      title={t('from.title')}
      answer={t('from.look')}
      width="52rem"
      onSubmit={look}
      onClose={onClose}
      heldBack={folder.trim() === '' ? t('common:entry.required', { label: t('place.folder') }) : null}
    >
      <div className="stack backup-dialog">
        <p className="soft">{t('from.intro')}</p>
        <FolderField folder={folder} onChange={setFolder} />
        {looked !== '' && (
          <Loaded query={found}>
            {(places) =>
              places.every(({ backups }) => backups.length === 0) ? (
                <Notice tone="doubt" title={t('from.nothing')} />
              ) : (
                places.map(({ home, backups }) => (
                  <section key={home} className="stack">
                    <p className="small break">
                      {home} {backups.some(({ isLocked }) => isLocked) && `(${t('from.locked')})`}
                    </p>
                    <BackupTable
                      backups={backups}
                      isForeign
                      onRestore={(backup) => onRestore(backup, home)}
                    />
                  </section>
                ))
              )
            }
          </Loaded>
        )}
      </div>
    </FormDialog>
  );
}
