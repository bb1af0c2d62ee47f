/** Committee, order, who approves, and what the National Archives said. */
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFacts, ListState } from '../../../shared/keeping/list.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { PersonFields } from './person-fields.tsx';

type Props = {
  readonly facts: ListFacts;
  readonly state: ListState;
  readonly onChange: (facts: ListFacts) => void;
};

const archivesStates = ['not-asked', 'sent', 'agreed', 'not-needed'] as const;

export function PeopleForm({ facts, state, onChange }: Props) {
  const { t } = useTranslation('keeping');
  const titleId = useId();
  const change = (changes: Partial<ListFacts>) => onChange({ ...facts, ...changes });
  return (
    <section className="panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t('list.people')}</h2>
      </header>
      <div className="pad stack form-stack">
        <p className="soft small">{t('list.committeeHint')}</p>
        <div className="keeping-people">
          <TextField
            label={t('list.order')}
            className="whole"
            value={facts.order}
            onChange={(order) => change({ order })}
          />
          {facts.committee.map((person, at) => (
            <PersonFields
              // biome-ignore lint/suspicious/noArrayIndexKey: seats keep their order
              key={at}
              role={at === 0 ? t('list.chair') : t('list.member', { n: at })}
              person={person}
              onChange={(next) => change({ committee: facts.committee.with(at, next) })}
            />
          ))}
          <PersonFields
            role={t('list.approver')}
            person={facts.approver}
            onChange={(approver) => change({ approver })}
          />
        </div>
        <div className="row">
          <Button
            size="small"
            icon={Plus}
            onPress={() => change({ committee: [...facts.committee, { name: '', position: '' }] })}
          >
            {t('list.addMember')}
          </Button>
        </div>
        {state === 'approved' && (
          <>
            <RadioGroup
              label={t('list.archives')}
              orientation="horizontal"
              value={facts.archives}
              options={archivesStates.map((value) => ({ value, label: t(`list.archivesState.${value}`) }))}
              onChange={(archives) => change({ archives })}
            />
            {facts.archives === 'sent' && (
              <div className="form-grid">
                <ThaiDateField
                  label={t('list.archivesSentOn')}
                  value={facts.archivesSentOn}
                  onChange={(archivesSentOn) => change({ archivesSentOn })}
                  hint={t('list.archivesHint')}
                />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}
