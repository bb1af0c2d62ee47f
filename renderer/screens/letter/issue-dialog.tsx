/** The last question before a number is given: number, date, recipients, enclosures and what is still open, in full. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksFor, formOf } from '../../../shared/letter/forms/index.ts';
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
  const form = formOf(letter.form);
  const bearsNumber = form.numbering !== null;

  async function give(): Promise<void> {
    if (date === null || issue.isPending) return;
    const { letter: issued } = await issue.mutateAsync({ id: letter.id, date });
    const title = bearsNumber ? t('issue.done', { number: issued.number ?? '' }) : t('issue.finished');
    showMessage({ tone: 'done', title, slot: 'letter' });
    onClose();
  }

  function summary(): string {
    if (!bearsNumber) return t('issue.finishSummary');
    if (recipientIds.length === 0) return t('issue.summaryAlone', { number: nextNumber });
    return t('issue.summary', { number: nextNumber, total: recipientIds.length });
  }

  return (
    <Dialog
      role="alertdialog"
      title={t(bearsNumber ? 'issue.title' : 'issue.finish')}
      onClose={onClose}
      width="44rem"
      footer={
        <Answers
          cancel={t(bearsNumber ? 'issue.cancel' : 'issue.notYet')}
          onCancel={onClose}
          answer={t(bearsNumber ? 'issue.confirm' : 'issue.finishConfirm')}
          onAnswer={give}
          size="big"
          heldBack={date === null ? t('issue.needDate') : null}
          startsOnCancel
        />
      }
    >
      <p>{summary()}</p>
      <ThaiDateField
        label={bearsNumber ? t('issue.date') : t(`dates.${form.name}`)}
        value={date}
        onChange={setChosen}
      />
      {asksFor(form, 'addressee') && (
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
      )}
      {findings.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <section className="findings" tabIndex={0} aria-label={t('issue.checks')}>
          <h3>{t('issue.checks')}</h3>
          <FindingList findings={findings} />
        </section>
      )}
    </Dialog>
  );
}
