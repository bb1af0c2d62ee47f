/** A list saved under a passphrase: which kind of file, and the passphrase. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../shared/contract/api.ts';
import { showError } from '../queries/call.ts';
import type { ListFormat } from '../queries/list-file.ts';
import { deliver } from '../queries/output.ts';
import { sealOutput } from '../queries/sealed.ts';
import { FormDialog } from './form-dialog.tsx';
import { RadioGroup } from './radio-group.tsx';
import { SealFields, useSeal } from './seal-choice.tsx';

type Props = {
  readonly make: (as: ListFormat) => Promise<Produced>;
  readonly onClose: () => void;
};

export function SealedExport({ make, onClose }: Props) {
  const { t } = useTranslation('sealed');
  const [as, setAs] = useState<ListFormat>('xlsx');
  const [isBusy, setIsBusy] = useState(false);
  const { seal, setSeal, heldBack } = useSeal(true);
  const submit = async () => {
    if (isBusy || heldBack !== null) return;
    setIsBusy(true);
    try {
      await deliver(await sealOutput(await make(as), seal.first), 'save');
      onClose();
    } catch (error) {
      showError(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('exportTitle')}
      answer={t('save')}
      width="32rem"
      heldBack={heldBack}
      isPending={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="seal-fields">
        <RadioGroup<ListFormat>
          label={t('format')}
          value={as}
          options={[
            { value: 'xlsx', label: 'Excel' },
            { value: 'csv', label: 'CSV' },
          ]}
          onChange={setAs}
        />
        <SealFields seal={seal} onChange={setSeal} />
      </div>
    </FormDialog>
  );
}
