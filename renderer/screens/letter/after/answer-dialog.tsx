/** Whether a letter, or its whole set, wants an answer and by when: then it stands among those that wait. */
import { MailQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { showMessage } from '../../../components/messages.ts';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useWantAnswer } from '../../../queries/after.ts';

export function AnswerButton({ letter, onPress }: { readonly letter: Letter; readonly onPress: () => void }) {
  const { t } = useTranslation('after');
  const { wantsAnswer, answerBy } = letter;
  const isDated = wantsAnswer === true && typeof answerBy === 'string';
  return (
    <Button does="dispatch.wantAnswer" size="small" tone="quiet" icon={MailQuestion} onPress={onPress}>
      {isDated
        ? t('answer.by', { day: answerBy })
        : t(wantsAnswer === true ? 'answer.wanted' : 'answer.open')}
    </Button>
  );
}

type Props = { readonly letter: Letter; readonly setSize: number; readonly onClose: () => void };

export function AnswerDialog({ letter, setSize, onClose }: Props) {
  const { t } = useTranslation('after');
  const [wants, setWants] = useState(letter.wantsAnswer ?? true);
  const [by, setBy] = useState(letter.answerBy ?? null);
  const [forAll, setForAll] = useState(true);
  const keep = useWantAnswer();

  async function save(): Promise<void> {
    await keep.mutateAsync({ letterId: letter.id, wants, by, all: forAll && setSize > 1 });
    showMessage({ tone: 'done', title: t(wants ? 'answer.done' : 'answer.doneNone') });
    onClose();
  }

  return (
    <FormDialog title={t('answer.title')} answer={t('answer.save')} onSubmit={save} onClose={onClose}>
      <div className="stack after-form">
        <p>{t('answer.explain')}</p>
        <Checkbox isSelected={wants} onChange={setWants}>
          {t('answer.wants')}
        </Checkbox>
        {wants && <ThaiDateField label={t('answer.until')} value={by} onChange={setBy} />}
        {setSize > 1 && (
          <Checkbox isSelected={forAll} onChange={setForAll}>
            {t('answer.forAll', { n: setSize })}
          </Checkbox>
        )}
      </div>
    </FormDialog>
  );
}
