/** หนังสือเตือน: a draft to those who have not answered, with a new last day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { showMessage } from '../../../components/messages.ts';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useRemind } from '../../../queries/after.ts';

type Props = {
  readonly letter: Pick<Letter, 'id' | 'number'>;
  readonly silent: number;
  /** The whole set is reminded by one letter. */
  readonly all?: boolean;
  readonly onClose: () => void;
};

export function RemindDialog({ letter, silent, all = false, onClose }: Props) {
  const { t } = useTranslation('after');
  const [, navigate] = useLocation();
  const [deadline, setDeadline] = useState<string | null>(null);
  const remind = useRemind();

  async function make(): Promise<void> {
    const draft = await remind.mutateAsync({ id: letter.id, deadline, all });
    showMessage({ tone: 'done', title: t('remind.done') });
    onClose();
    navigate(`/drafts/${draft.id}`);
  }

  return (
    <FormDialog title={t('remind.title')} answer={t('remind.make')} onSubmit={make} onClose={onClose}>
      <div className="stack after-form">
        <p>{t('remind.explain', { total: silent, number: letter.number ?? '' })}</p>
        <ThaiDateField label={t('remind.deadline')} value={deadline} onChange={setDeadline} />
      </div>
    </FormDialog>
  );
}
