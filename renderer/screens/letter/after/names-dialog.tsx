/** Whose names stand on a duplicate (ข้อ 30) or a certified copy (ข้อ 31). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperNames } from '../../../../shared/letter/papers-around.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useOffice } from '../../../queries/office.ts';

type Props = {
  readonly paper: 'duplicate' | 'certified-copy';
  readonly onPrint: (names: Partial<PaperNames>) => Promise<void>;
  readonly onClose: () => void;
};

export function NamesDialog({ paper, onPrint, onClose }: Props) {
  const { t } = useTranslation('after');
  const clerk = useOffice().data?.settings?.clerkName ?? '';
  const [names, setNames] = useState<Partial<PaperNames>>(
    paper === 'duplicate' ? { drafter: clerk, typist: clerk } : {},
  );
  const field = (name: 'drafter' | 'typist' | 'checker' | 'certifier' | 'certifierPosition') => (
    <TextField
      label={t(`names.${name}`)}
      value={names[name] ?? ''}
      onChange={(value) => setNames({ ...names, [name]: value })}
    />
  );
  return (
    <FormDialog
      title={t(`papers.${paper}`)}
      answer={t('names.print')}
      onSubmit={() => onPrint(names)}
      onClose={onClose}
    >
      <div className="stack after-form">
        <p className="soft small">{t('names.explain')}</p>
        {paper === 'duplicate' ? (
          <>
            {field('drafter')}
            {field('typist')}
            {field('checker')}
          </>
        ) : (
          <>
            {field('certifier')}
            {field('certifierPosition')}
            <ThaiDateField
              label={t('names.certifiedOn')}
              value={names.certifiedOn ?? null}
              onChange={(certifiedOn) => setNames({ ...names, certifiedOn })}
            />
          </>
        )}
      </div>
    </FormDialog>
  );
}
