/** Who was given the letter: a line each, with what and by when. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../../shared/letter/chief-decision.ts';
import { Button } from '../../components/button.tsx';
import { PersonField } from '../../components/person-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useBoard } from '../../queries/deadlines.ts';
import { useSignatories } from '../../queries/office.ts';

type Props = {
  readonly assignments: readonly Assignment[];
  readonly onChange: (assignments: readonly Assignment[]) => void;
};

export function AssignmentLines({ assignments, onChange }: Props) {
  const { t } = useTranslation('minute');
  const people = usePeople();
  if (assignments.length === 0) return null;
  const change = (at: number, part: Partial<Assignment>) =>
    onChange(assignments.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="assignments" aria-label={t('decide.assign')}>
      <p className="hint">{t('decide.assignHint')}</p>
      {assignments.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and only the last comes or goes
        <div key={at} className="assignment">
          <PersonField
            label={t('decide.who')}
            buttonLabel={t('decide.who')}
            people={people}
            value={line.assignee}
            onChange={(assignee) => change(at, { assignee })}
          />
          <TextField label={t('decide.what')} value={line.what} onChange={(what) => change(at, { what })} />
          <ThaiDateField label={t('decide.due')} value={line.due} onChange={(due) => change(at, { due })} />
          <Button
            inDialog
            size="small"
            tone="quiet"
            icon={X}
            label={t('decide.removePerson')}
            onPress={() => onChange(assignments.filter((_, index) => index !== at))}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Those who were given something before, then the posts that sign here. */
function usePeople(): readonly string[] {
  const given = useBoard().data?.people ?? [];
  const posts = (useSignatories().data ?? []).map(({ position }) => position);
  return [...new Set([...given, ...posts])];
}
