/** What stands at the head and foot of a list before it is made (forms 21, 22, 23 and 25). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type ListFacts, type ListForm, noFacts } from '../../../shared/keeping/list.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { printList, useMakeList } from '../../queries/keeping.ts';
import { useOffice } from '../../queries/office.ts';
import { PersonFields } from './person-fields.tsx';

type Props = {
  readonly form: Exclude<ListForm, 'storing'>;
  readonly ofYear: number;
  readonly entryIds: readonly string[];
  readonly onClose: (isDone: boolean) => void;
};

export function MakeListDialog({ form, ofYear, entryIds, onClose }: Props) {
  const { t } = useTranslation('keeping');
  const [, navigate] = useLocation();
  const make = useMakeList();
  const settings = useOffice().data?.settings;
  const [facts, setFacts] = useState<ListFacts>({ ...noFacts, division: settings?.officeName ?? '' });
  const isDestruction = form === 'destruction';
  const change = (changes: Partial<ListFacts>) => setFacts((old) => ({ ...old, ...changes }));

  async function answer(): Promise<void> {
    const { id, number, year } = await make.mutateAsync({ form, ofYear, entryIds, facts });
    showMessage({
      tone: 'done',
      title: t('facts.done', { number, year }),
      actions: [
        { label: t('lists.print'), onPress: () => void printList({ id, what: 'list' }).catch(showError) },
      ],
    });
    onClose(true);
    if (isDestruction) navigate(`/keeping/list/${id}`);
  }

  return (
    <Dialog
      title={isDestruction ? t('destroy.makeTitle', { year: ofYear }) : t(`lists.form.${form}`)}
      width="44rem"
      onClose={() => onClose(false)}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={() => onClose(false)}
          answer={t(isDestruction ? 'destroy.makeAnswer' : 'handOver.answer', { n: entryIds.length })}
          onAnswer={answer}
        />
      }
    >
      <div className="keeping-dialog">
        {isDestruction && <p className="soft">{t('destroy.explain')}</p>}
        <div className="form-grid">
          <TextField
            label={t('facts.ministry')}
            value={facts.ministry}
            onChange={(ministry) => change({ ministry })}
          />
          <TextField
            label={t('facts.department')}
            value={facts.department}
            onChange={(department) => change({ department })}
          />
          <TextField
            label={t('facts.division')}
            value={facts.division}
            onChange={(division) => change({ division })}
          />
          {!isDestruction && (
            <PersonFields
              role={t(`handOver.giver.${form}`)}
              person={facts.giver}
              onChange={(giver) => change({ giver })}
            />
          )}
          {(form === 'transfer' || form === 'deposit') && (
            <PersonFields
              role={t('handOver.receiver')}
              person={facts.receiver}
              onChange={(receiver) => change({ receiver })}
            />
          )}
          <TextField
            label={t('handOver.reason')}
            className="whole"
            value={facts.note}
            onChange={(note) => change({ note })}
          />
        </div>
      </div>
    </Dialog>
  );
}
