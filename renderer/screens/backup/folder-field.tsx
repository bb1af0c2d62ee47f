/** A folder of this computer: typed, or chosen in the system's dialog where the host has one. */
import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FolderCheck } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { chooseFolder } from '../../queries/backup.ts';
import { showError } from '../../queries/call.ts';
import { formatBytes } from '../../text/format.ts';

type FolderFieldProps = {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
  /** What was found of it; absent where it is only read from. */
  readonly check?: FolderCheck | undefined;
};

export function FolderField({ folder, onChange, check }: FolderFieldProps) {
  const { t } = useTranslation('backup');
  const host = useAppStatus().data?.host;
  const browse = () =>
    chooseFolder().then((chosen) => {
      if (chosen !== null) onChange(chosen);
    }, showError);
  const problem = check?.problem ?? null;
  const said =
    folder === '' || check === undefined || problem !== null
      ? t('place.folderHint')
      : check.isSameDisk
        ? t('place.sameDisk')
        : t('place.fits', { free: formatBytes(check.freeBytes ?? 0) });
  return (
    <div className="stack">
      <TextField
        label={t('place.folder')}
        value={folder}
        onChange={onChange}
        autoFocus
        hint={said}
        error={folder !== '' && problem !== null ? t(`place.problem.${problem}`) : undefined}
      />
      {host === 'desktop' && (
        <div>
          <Button inDialog icon={FolderOpen} onPress={() => void browse()}>
            {t('place.browse')}
          </Button>
        </div>
      )}
    </div>
  );
}
