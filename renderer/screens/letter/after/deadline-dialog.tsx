/** The last day for answers, of the chosen recipients or of all; no day takes it away. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../shared/letter/dispatch.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { showMessage } from '../../../components/messages.ts';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useSetDeadline } from '../../../queries/after.ts';

type Props = {
  readonly letterId: string;
  readonly rows: readonly Dispatch[];
  readonly onClose: () => void;
};

export function DeadlineDialog({ letterId, rows, onClose }: Props) {
  const { t } = useTranslation('after');
  const days = new Set(rows.map(({ deadline }) => deadline));
  const [deadline, setDeadline] = useState(days.size === 1 ? (rows[0]?.deadline ?? null) : null);
  const keep = useSetDeadline();

  async function save(): Promise<void> {
    await keep.mutateAsync({ letterId, positions: rows.map(({ position }) => position), deadline });
    showMessage({ tone: 'done', title: t('deadline.done', { total: rows.length }) });
    onClose();
  }

  return (
    <FormDialog title={t('deadline.title')} answer={t('deadline.save')} onSubmit={save} onClose={onClose}>
      <div className="stack after-form">
        <p>{t('deadline.explain', { total: rows.length })}</p>
        <ThaiDateField label={t('edit.deadline')} value={deadline} onChange={setDeadline} />
      </div>
    </FormDialog>
  );
}
