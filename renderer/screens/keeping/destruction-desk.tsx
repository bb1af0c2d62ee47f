/**
 * A list to be destroyed on its way (ข้อ 66-70): decisions letter by letter, the committee and who approves, the steps.
 * What was typed is saved by the button, and before every step.
 */
import { Check, Flame, Save, StepBack } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeepingList, type ListFacts, type ListItem, missingFor } from '../../../shared/keeping/list.ts';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useToday } from '../../queries/app.ts';
import {
  useApprove,
  useDecide,
  useDestroy,
  useSetFacts,
  useStep,
  useStepBack,
} from '../../queries/keeping.ts';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { DecisionTable } from './decision-table.tsx';
import { ListItems } from './list-items.tsx';
import { PeopleForm } from './people-form.tsx';

const nextOf = { surveyed: 'considered', considered: 'approved', approved: 'destroyed' } as const;
const stepOf = {
  considered: 'keeping.step',
  approved: 'keeping.approve',
  destroyed: 'keeping.destroy',
} as const;

export function DestructionDesk({ list }: { readonly list: KeepingList }) {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const decide = useDecide();
  const setListFacts = useSetFacts();
  const steps = { considered: useStep(), approved: useApprove(), destroyed: useDestroy() };
  const back = useStepBack();
  const [items, setItems] = useState<readonly ListItem[]>(list.items);
  const [facts, setFacts] = useState<ListFacts>(withCommittee(list.facts));
  const [isCarrying, setIsCarrying] = useState(false);
  const { state } = list;
  if (state === 'destroyed' || state === 'voided' || state === 'made') return <ListItems list={list} />;
  const next = nextOf[state];
  const missing = missingFor(next, { items, facts }, today);
  const lacks = missing.map((one) => t(`list.lacks.${one}`)).join(' · ');

  async function save(): Promise<void> {
    if (state === 'surveyed') await decide.mutateAsync({ id: list.id, decided: items.map(decisionOf) });
    await setListFacts.mutateAsync({ id: list.id, facts: trimmed(facts) });
  }

  async function take(on: string): Promise<void> {
    await save();
    await steps[next].mutateAsync({ id: list.id, on });
  }

  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined); // said by the message strip
  return (
    <>
      <section className="keeping-bar" aria-label={t('list.steps')}>
        <Button
          does="keeping.decide"
          icon={Save}
          command="save"
          onPress={() => quietly(save().then(() => showMessage({ tone: 'done', title: t('list.saved') })))}
        >
          {t('list.save')}
        </Button>
        <Button
          does={stepOf[next]}
          tone={next === 'destroyed' ? 'danger' : 'main'}
          icon={next === 'destroyed' ? Flame : Check}
          heldBack={missing.length > 0 ? lacks : null}
          onPress={() => (next === 'destroyed' ? setIsCarrying(true) : quietly(take(today)))}
        >
          {t(`list.step.${next}`)}
        </Button>
        {state !== 'surveyed' && (
          <Button
            // What the head approved he alone takes back.
            does={state === 'approved' ? 'keeping.approve' : 'keeping.stepBack'}
            tone="quiet"
            icon={StepBack}
            onPress={() => quietly(back.mutateAsync({ id: list.id }))}
          >
            {t('list.stepBack')}
          </Button>
        )}
        {missing.length > 0 && <span className="small soft">{lacks}</span>}
      </section>
      {state === 'surveyed' ? (
        <DecisionTable items={items} ofYear={list.ofYear} onChange={setItems} />
      ) : (
        <ListItems list={list} />
      )}
      <PeopleForm facts={facts} state={state} onChange={setFacts} />
      {isCarrying && (
        <CarryOutDialog items={list.items} onAnswer={take} onClose={() => setIsCarrying(false)} />
      )}
    </>
  );
}

function decisionOf({ position, decision, extendTo, eraseFile, note }: ListItem) {
  return { position, decision, extendTo, eraseFile, note };
}

const seats = 3;

/** Room for a chair and two members at least. */
function withCommittee(facts: ListFacts): ListFacts {
  const empty = Array.from({ length: Math.max(0, seats - facts.committee.length) }, () => ({
    name: '',
    position: '',
  }));
  return { ...facts, committee: [...facts.committee, ...empty] };
}

function trimmed(facts: ListFacts): ListFacts {
  return { ...facts, committee: facts.committee.filter(({ name }) => name.trim() !== '') };
}
