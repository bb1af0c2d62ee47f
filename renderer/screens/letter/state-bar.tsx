/**
 * Where the letter stands and its next step: draft → for signature → signed → numbered → sent (ข้อ 42-43).
 * What will happen stands in words beside the one main button.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Letter, LetterFinding, LetterState } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { showMessage } from '../../components/messages.ts';
import { useAppStatus } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { makeNumberSheet, useSetLetterState } from '../../queries/letters.ts';
import { useOffice } from '../../queries/office.ts';
import { deliver } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ReviseDialog } from './revise-dialog.tsx';
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
  const office = useOffice();
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
    <div className="issue-bar" data-pane="state">
      <Chip tone={letter.number === null ? 'plain' : 'done'}>{t(`state.${letter.state}`)}</Chip>
      {letter.number === null ? <WillBe {...props} /> : <Issued letter={letter} />}
      <span className="grow" />
      {letter.state === 'draft' && (
        <>
          {letter.version === 1 && (
            <Button tone="quiet" onPress={() => setDialog('remove')}>
              {t('actions.remove')}
            </Button>
          )}
          <Button
            tone={numberFirst ? 'plain' : 'main'}
            size={numberFirst ? 'normal' : 'big'}
            command={numberFirst ? undefined : 'mainAction'}
            onPress={step('for-signature', 'proposed')}
          >
            {t('actions.propose')}
          </Button>
          {numberFirst && <IssueButton onPress={issue} />}
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
          <IssueButton onPress={issue} />
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
      {dialog === 'issue' && <IssueDialog {...props} onClose={() => setDialog(null)} />}
      {dialog === 'revise' && <ReviseDialog letter={letter} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog letter={letter} onClose={() => setDialog(null)} />}
    </div>
  );
}

function IssueButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('letter');
  return (
    <Button tone="main" size="big" command="mainAction" onPress={onPress}>
      {t('actions.issue')}
    </Button>
  );
}

function WillBe({ letter, nextNumber, findings, draft }: Props) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const status = useAppStatus();
  const day = letter.date ?? status.data?.today;
  const toLookAt = findings.filter(({ severity }) => severity !== 'hint').length;
  return (
    <>
      <span className="soft">{t('willBe.number')}</span>
      <strong>{nextNumber}</strong>
      {day !== undefined && (
        <span className="nb">
          <span className="soft">{t('willBe.date')} </span>
          {format.date(day)}
        </span>
      )}
      <span className="nb">
        <span className="soft">{t('willBe.to')} </span>
        {t('willBe.recipients', { total: draft.content.recipientIds.length })}
      </span>
      {toLookAt > 0 && <Chip tone="doubt">{t('willBe.checks', { total: toLookAt })}</Chip>}
    </>
  );
}

/** Shown large, for writing by hand onto the signed sheet; or printed onto it. */
function Issued({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const [, navigate] = useLocation();
  return (
    <>
      <span className="soft">{t('issued.number')}</span>
      <strong className="issued-number">{letter.number}</strong>
      {letter.date !== null && (
        <span className="nb">
          <span className="soft">{t('issued.date')} </span>
          <strong className="issued-number">{format.date(letter.date)}</strong>
        </span>
      )}
      <Button
        size="small"
        onPress={() =>
          void makeNumberSheet(letter.id)
            .then((sheet) => deliver(sheet, 'print'))
            .catch(showError)
        }
      >
        {t('actions.numberSheet')}
      </Button>
      <Button size="small" tone="quiet" onPress={() => navigate('/sent')}>
        {t('actions.openEntry')}
      </Button>
    </>
  );
}
