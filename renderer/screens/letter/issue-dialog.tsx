/** The last question before a number is given: number, date, recipients, enclosures and what is still open, in full. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter, LetterFinding } from '../../../shared/letter/letter.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { useIssueLetter } from '../../queries/letters.ts';
import { FindingList } from './findings.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly letter: Letter;
  readonly nextNumber: string;
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
  readonly onClose: () => void;
};

export function IssueDialog({ letter, nextNumber, findings, draft, onClose }: Props) {
  const { t } = useTranslation('letter');
  const status = useAppStatus();
  const issue = useIssueLetter();
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const date = chosen === undefined ? (letter.date ?? status.data?.today ?? null) : chosen;
  const { addressee, enclosures, recipientIds } = draft.content;

  async function give(): Promise<void> {
    if (date === null || issue.isPending) return;
    const { letter: issued } = await issue.mutateAsync({ id: letter.id, date });
    showMessage({ tone: 'done', title: t('issue.done', { number: issued.number ?? '' }), slot: 'letter' });
    onClose();
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('issue.title')}
      onClose={onClose}
      width="44rem"
      footer={
        <Answers
          cancel={t('issue.cancel')}
          onCancel={onClose}
          answer={t('issue.confirm')}
          onAnswer={give}
          size="big"
          heldBack={date === null ? t('issue.needDate') : null}
          startsOnCancel
        />
      }
    >
      <p>{t('issue.summary', { number: nextNumber, total: recipientIds.length })}</p>
      <ThaiDateField label={t('issue.date')} value={date} onChange={setChosen} />
      <dl className="issue-summary">
        <dt>{t('issue.addressee')}</dt>
        <dd>{addressee}</dd>
        <dt>{t('issue.enclosures')}</dt>
        <dd>
          {enclosures.length === 0
            ? t('issue.noEnclosures')
            : enclosures.map(({ text, quantity }) => <div key={text}>{`${text} ${quantity}`}</div>)}
        </dd>
      </dl>
      {findings.length > 0 && (
        <div className="findings">
          <h3>{t('issue.checks')}</h3>
          <FindingList findings={findings} />
        </div>
      )}
    </Dialog>
  );
}
