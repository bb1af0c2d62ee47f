/**
 * Where the letter stands and its next step: draft → for signature → signed → numbered → sent (ข้อ 42-43).
 * What will happen stands in words beside the one main button.
 */
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import { bearsNumber } from '../../../shared/letter/bears-number.ts';
import {
  isIssued,
  type Letter,
  type LetterFinding,
  type LetterState,
} from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import { useSetLetterState } from '../../queries/letters.ts';
import { useOffice } from '../../queries/office.ts';
import { sameBesideBody } from './beside-body.ts';
import { GiveUpDialog } from './give-up-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssueManyDialog } from './many/issue-many-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ReviseDialog } from './revise-dialog.tsx';
import { Issued, WillBe } from './state-facts.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly letter: Letter;
  readonly nextNumber: string;
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
};
type Step = Exclude<LetterState, 'numbered'>;
type Done = 'proposed' | 'withdrawn' | 'signed' | 'sent';
type DialogName = 'issue' | 'revise' | 'remove';

export function StateBar(props: Props) {
  const { letter, draft } = props;
  const { t } = useTranslation('letter');
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const close = () => {
    setDialog(null);
    keepFocus(() => bar.current?.querySelector('button.main-act, .issue-acts button') ?? null);
  };
  const isNumbered = bearsNumber(letter, useOffice().data?.settings ?? null);
  const hasNumber = letter.number !== null || isIssued(letter);
  return (
    <div className="issue-bar" data-pane="state" ref={bar}>
      <div className="issue-facts">
        <Chip tone={hasNumber ? 'done' : 'plain'}>
          {t(isNumbered || letter.state !== 'numbered' ? `state.${letter.state}` : 'state.finished')}
        </Chip>
        {hasNumber ? <Issued letter={letter} /> : <WillBe {...props} />}
      </div>
      <div className="issue-acts">
        <Steps letter={letter} draft={draft} onDialog={setDialog} />
      </div>
      {dialog !== null && <StepDialog {...props} name={dialog} onClose={close} />}
    </div>
  );
}

type StepsProps = Pick<Props, 'letter' | 'draft'> & { readonly onDialog: (name: DialogName) => void };

/** What may be done next, by the letter's state. */
const Steps = memo(function Steps({ letter, draft, onDialog }: StepsProps) {
  const { t } = useTranslation('letter');
  const step = useSteps(letter, draft);
  const office = useOffice();
  const numberFirst = office.data?.settings?.numberBeforeSignature ?? false;
  const issue = () => void draft.flush().then(() => onDialog('issue'), showError);
  const issueButton = <IssueButton letter={letter} onPress={issue} />;
  const withdraw = (
    <Button does="letter.setState" onPress={step('draft', 'withdrawn')}>
      {t('actions.withdraw')}
    </Button>
  );
  const revise = (
    <Button does="letter.revise" onPress={() => onDialog('revise')}>
      {t('actions.revise')}
    </Button>
  );
  const main = { tone: 'main', size: 'big', command: 'mainAction' } as const;
  switch (letter.state) {
    case 'draft':
      return (
        <>
          <Button does="letter.remove" tone="quiet" onPress={() => onDialog('remove')}>
            {t(letter.version === 1 ? 'actions.remove' : 'actions.giveUp')}
          </Button>
          <Button
            does="letter.setState"
            {...(numberFirst ? {} : main)}
            onPress={step('for-signature', 'proposed')}
          >
            {t('actions.propose')}
          </Button>
          {numberFirst && issueButton}
        </>
      );
    case 'for-signature':
      return (
        <>
          {withdraw}
          <Button does="letter.setState" {...main} onPress={step('signed', 'signed')}>
            {t('actions.signed')}
          </Button>
        </>
      );
    case 'signed':
      return (
        <>
          {withdraw}
          {issueButton}
        </>
      );
    case 'numbered':
      return (
        <>
          {revise}
          <Button does="letter.setState" {...main} onPress={step('sent', 'sent')}>
            {t('actions.sent')}
          </Button>
        </>
      );
    case 'sent':
      return revise;
    default:
      return assertNever(letter.state);
  }
}, sameBesideBody);

/** Saves what is on the desk, takes the step and says so. */
function useSteps(letter: Letter, draft: LetterDraft) {
  const { t } = useTranslation('letter');
  const setState = useSetLetterState();
  async function go(state: Step, done: Done): Promise<void> {
    try {
      await draft.flush();
    } catch (error) {
      showError(error);
      return;
    }
    await setState.mutateAsync({ id: letter.id, state });
    showMessage({ tone: 'done', title: t(`done.${done}`), slot: 'letter' });
  }
  return (state: Step, done: Done) => () => void go(state, done).catch(() => undefined);
}

type StepDialogProps = Props & { readonly name: DialogName; readonly onClose: () => void };

function StepDialog({ name, ...props }: StepDialogProps) {
  const { letter, draft, onClose } = props;
  switch (name) {
    case 'issue':
      return draft.content.merge === null ? <IssueDialog {...props} /> : <IssueManyDialog {...props} />;
    case 'revise':
      return <ReviseDialog letter={letter} onClose={onClose} />;
    case 'remove':
      return letter.version === 1 ? (
        <RemoveDialog letter={letter} onClose={onClose} />
      ) : (
        <GiveUpDialog letter={letter} onClose={onClose} />
      );
    default:
      return assertNever(name);
  }
}

function IssueButton({ letter, onPress }: { letter: Letter; onPress: () => void }) {
  const { t } = useTranslation('letter');
  return (
    <Button does="letter.issue" tone="main" size="big" command="mainAction" onPress={onPress}>
      {t(bearsNumber(letter, useOffice().data?.settings ?? null) ? 'actions.issue' : 'actions.finish')}
    </Button>
  );
}
