/**
 * Where the letter stands and its next step: draft → for signature → signed → numbered → sent (ข้อ 42-43).
 * What will happen stands in words beside the one main button.
 */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../../shared/letter/forms/index.ts';
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

export function StateBar(props: Props) {
  const { letter, draft } = props;
  const { t } = useTranslation('letter');
  const [dialog, setDialog] = useState<'issue' | 'revise' | 'remove' | null>(null);
  const setState = useSetLetterState();
  const bar = useRef<HTMLDivElement>(null);
  const close = () => {
    setDialog(null);
    keepFocus(() => bar.current?.querySelector('button.main-act, .issue-acts button') ?? null);
  };
  const office = useOffice();
  const bearsNumber = formOf(letter.form).numbering !== null;
  const numberFirst = office.data?.settings?.numberBeforeSignature ?? false;

  async function go(state: Step, done: 'proposed' | 'withdrawn' | 'signed' | 'sent'): Promise<void> {
    try {
      await draft.flush();
    } catch (error) {
      showError(error);
      return;
    }
    await setState.mutateAsync({ id: letter.id, state });
    showMessage({ tone: 'done', title: t(`done.${done}`), slot: 'letter' });
  }
  const step = (state: Step, done: Parameters<typeof go>[1]) => () =>
    void go(state, done).catch(() => undefined);
  const issue = () => void draft.flush().then(() => setDialog('issue'), showError);

  return (
    <div className="issue-bar" data-pane="state" ref={bar}>
      <div className="issue-facts">
        <Chip tone={letter.number === null && !isIssued(letter) ? 'plain' : 'done'}>
          {t(bearsNumber || letter.state !== 'numbered' ? `state.${letter.state}` : 'state.finished')}
        </Chip>
        {letter.number === null && !isIssued(letter) ? <WillBe {...props} /> : <Issued letter={letter} />}
      </div>
      <div className="issue-acts">
        {letter.state === 'draft' && (
          <>
            <Button tone="quiet" onPress={() => setDialog('remove')}>
              {t(letter.version === 1 ? 'actions.remove' : 'actions.giveUp')}
            </Button>
            <Button
              tone={numberFirst ? 'plain' : 'main'}
              size={numberFirst ? 'normal' : 'big'}
              command={numberFirst ? undefined : 'mainAction'}
              onPress={step('for-signature', 'proposed')}
            >
              {t('actions.propose')}
            </Button>
            {numberFirst && <IssueButton bearsNumber={bearsNumber} onPress={issue} />}
          </>
        )}
        {letter.state === 'for-signature' && (
          <>
            <Button onPress={step('draft', 'withdrawn')}>{t('actions.withdraw')}</Button>
            <Button tone="main" size="big" command="mainAction" onPress={step('signed', 'signed')}>
              {t('actions.signed')}
            </Button>
          </>
        )}
        {letter.state === 'signed' && (
          <>
            <Button onPress={step('draft', 'withdrawn')}>{t('actions.withdraw')}</Button>
            <IssueButton bearsNumber={bearsNumber} onPress={issue} />
          </>
        )}
        {(letter.state === 'numbered' || letter.state === 'sent') && (
          <Button onPress={() => setDialog('revise')}>{t('actions.revise')}</Button>
        )}
        {letter.state === 'numbered' && (
          <Button tone="main" size="big" command="mainAction" onPress={step('sent', 'sent')}>
            {t('actions.sent')}
          </Button>
        )}
      </div>
      {dialog === 'issue' && draft.content.merge === null && <IssueDialog {...props} onClose={close} />}
      {dialog === 'issue' && draft.content.merge !== null && <IssueManyDialog {...props} onClose={close} />}
      {dialog === 'revise' && <ReviseDialog letter={letter} onClose={close} />}
      {dialog === 'remove' && letter.version === 1 && <RemoveDialog letter={letter} onClose={close} />}
      {dialog === 'remove' && letter.version > 1 && <GiveUpDialog letter={letter} onClose={close} />}
    </div>
  );
}

function IssueButton({ bearsNumber, onPress }: { bearsNumber: boolean; onPress: () => void }) {
  const { t } = useTranslation('letter');
  return (
    <Button tone="main" size="big" command="mainAction" onPress={onPress}>
      {t(bearsNumber ? 'actions.issue' : 'actions.finish')}
    </Button>
  );
}
