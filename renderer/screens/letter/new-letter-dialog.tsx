/** หนังสือใหม่: the eleven forms of the regulation, each with its number and what it is for, and the office's own templates. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { letterFormNames } from '../../../shared/letter/forms/form.ts';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { OfficeTemplate } from '../../../shared/letter/template.ts';
import { formLabels } from '../../../shared/text/form-labels.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useCreateLetter } from '../../queries/letters.ts';
import { useFormat } from '../../text/use-format.ts';
import { FillDialog } from '../templates/fill-dialog.tsx';
import { TemplateChoice } from '../templates/template-choice.tsx';

export function NewLetterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('letter');
  const { language } = useFormat();
  const [, navigate] = useLocation();
  const create = useCreateLetter();
  const [template, setTemplate] = useState<OfficeTemplate | null>(null);

  async function choose(form: (typeof letterFormNames)[number]): Promise<void> {
    if (create.isPending) return;
    const { id } = await create.mutateAsync({ form });
    onClose();
    navigate(`/drafts/${id}`);
  }

  if (template !== null) return <FillDialog template={template} onClose={onClose} />;
  return (
    <Dialog
      title={t('newLetter.title')}
      onClose={onClose}
      width="56rem"
      footer={
        <Button inDialog onPress={onClose}>
          {t('newLetter.cancel')}
        </Button>
      }
    >
      <p className="soft">{t('newLetter.explain')}</p>
      <ul className="form-choice">
        {letterFormNames.map((name, at) => (
          <li key={name}>
            <Button
              inDialog
              className="form-card"
              autoFocus={at === 0}
              onPress={() => void choose(name).catch(() => undefined)}
            >
              <span>
                <strong>{formLabels[name][language]}</strong>{' '}
                <span className="soft small nb">
                  {t('newLetter.formNumber', { n: formOf(name).formNumber })}
                </span>
              </span>
              <span className="soft small">{t(`forms.${name}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <TemplateChoice onChoose={setTemplate} />
    </Dialog>
  );
}
