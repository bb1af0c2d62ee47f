/** Choosing the scanner's folder: looked at while it is typed; what happens to files in it, now and later. */
import { FolderOpen } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AfterTaking,
  takenFolderName,
  type WatchedCheck,
  type WatchedPlan,
} from '../../../shared/document/watched.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { chooseFolder } from '../../queries/backup.ts';
import { showError } from '../../queries/call.ts';
import { useWatch, useWatchedCheck } from '../../queries/watched.ts';

type WatchedDialogProps = { readonly plan: WatchedPlan | null; readonly onClose: () => void };

export function WatchedDialog({ plan, onClose }: WatchedDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const watch = useWatch();
  const [folder, setFolder] = useState(plan?.folder ?? '');
  const [after, setAfter] = useState<AfterTaking>(plan?.after ?? 'move');
  const [existing, setExisting] = useState<'take' | 'pass'>('pass');
  const check = useWatchedCheck(useDeferredValue(folder.trim()), after).data;
  const submit = async () => {
    if (check?.problem !== null) return;
    await watch.mutateAsync({ folder: folder.trim(), after, existing });
    showMessage({ tone: 'done', title: t('watched.used'), slot: 'watched' });
    onClose();
  };
  return (
    <FormDialog
      title={t('watched.title')}
      answer={t('watched.use')}
      width="40rem"
      heldBack={folder.trim() === '' ? t('common:entry.required', { label: t('watched.folder') }) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="watched-dialog">
        <FolderToWatch folder={folder} onChange={setFolder} check={check} />
        <RadioGroup
          label={t('watched.after')}
          value={after}
          onChange={setAfter}
          options={[
            {
              value: 'move',
              label: t('watched.afterMove', { name: takenFolderName }),
              detail: t('watched.afterMoveDetail'),
            },
            { value: 'leave', label: t('watched.afterLeave'), detail: t('watched.afterLeaveDetail') },
          ]}
        />
        {check !== undefined && check.files > 0 && (
          <RadioGroup
            label={t('watched.existing', { n: check.files })}
            value={existing}
            onChange={setExisting}
            options={[
              { value: 'pass', label: t('watched.existingPass') },
              { value: 'take', label: t('watched.existingTake') },
            ]}
          />
        )}
      </div>
    </FormDialog>
  );
}

type FolderToWatchProps = {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
  readonly check: WatchedCheck | undefined;
};

function FolderToWatch({ folder, onChange, check }: FolderToWatchProps) {
  const { t } = useTranslation('settings');
  const host = useAppStatus().data?.host;
  const browse = () =>
    chooseFolder().then((chosen) => {
      if (chosen !== null) onChange(chosen);
    }, showError);
  const problem = folder === '' ? null : (check?.problem ?? null);
  const hint =
    folder === '' || check === undefined
      ? t('watched.hint')
      : check.files === 0
        ? t('watched.none')
        : t('watched.found', { n: check.files });
  return (
    <div className="stack">
      <TextField
        label={t('watched.folder')}
        value={folder}
        onChange={onChange}
        autoFocus
        hint={hint}
        error={problem === null ? undefined : t(`watched.problem.${problem}`)}
      />
      {host === 'desktop' && (
        <div>
          <Button inDialog icon={FolderOpen} onPress={() => void browse()}>
            {t('watched.browse')}
          </Button>
        </div>
      )}
    </div>
  );
}
