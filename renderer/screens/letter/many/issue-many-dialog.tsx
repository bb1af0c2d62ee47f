/** The last question before a whole set gets its numbers: first and last, how many, what is still open. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter, LetterFinding } from '../../../../shared/letter/letter.ts';
import { numberAfter } from '../../../../shared/letter/many.ts';
import { holdsBack, mergeProblems } from '../../../../shared/letter/merge-check.ts';
import { Answers } from '../../../components/answers.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { showMessage } from '../../../components/messages.ts';
import { ThaiDateField } from '../../../components/thai-date-field.tsx';
import { useAppStatus } from '../../../queries/app.ts';
import { useIssueLetter } from '../../../queries/letters.ts';
import { useIssueEach } from '../../../queries/many.ts';
import { FindingList } from '../findings.tsx';
import type { LetterDraft } from '../use-letter-draft.ts';
import { Problems } from './problems.tsx';

type Props = {
  readonly letter: Letter;
  readonly nextNumber: string;
  /** Of the draft: what is wrong in it would be wrong in every letter. */
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
  readonly onClose: () => void;
};

export function IssueManyDialog({ letter, nextNumber, findings, draft, onClose }: Props) {
  const { t } = useTranslation('many');
  const status = useAppStatus();
  const issueEach = useIssueEach();
  const issueOne = useIssueLetter();
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const date = chosen === undefined ? (letter.date ?? status.data?.today ?? null) : chosen;
  const { content } = draft;
  const n = content.merge?.rows.length ?? 0;
  const isPending = issueEach.isPending || issueOne.isPending;

  async function give(): Promise<void> {
    if (date === null || isPending) return;
    if (content.circular) {
      const { letter: issued } = await issueOne.mutateAsync({ id: letter.id, date });
      const title = t('issue.doneCircular', { first: issued.number ?? '', n });
      showMessage({ tone: 'done', title, slot: 'letter' });
    } else {
      const issued = await issueEach.mutateAsync({ id: letter.id, date });
      const [first, last] = [issued[0]?.number ?? '', issued.at(-1)?.number ?? ''];
      showMessage({
        tone: 'done',
        title: t('issue.done', { n: issued.length, first, last }),
        slot: 'letter',
      });
    }
    onClose();
  }

  const notReady = mergeProblems(content).some(holdsBack) ? t('issue.notReady') : null;
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
          answer={t(content.circular ? 'issue.confirmOne' : 'issue.confirm')}
          onAnswer={give}
          size="big"
          heldBack={date === null ? t('issue.needDate') : notReady}
          startsOnCancel
        />
      }
    >
      <div className="stack form-stack">
        <p>
          {content.circular
            ? t('issue.circular', { first: nextNumber, n })
            : t('issue.each', { first: nextNumber, last: numberAfter(nextNumber, n - 1), n })}
        </p>
        {!content.circular && <p className="soft">{t('issue.all')}</p>}
        <ThaiDateField label={t('issue.date')} value={date} onChange={setChosen} />
        <Problems content={content} />
        {findings.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
          <section className="findings" tabIndex={0} aria-label={t('issue.checks')}>
            <h3>{t('issue.checks')}</h3>
            <FindingList findings={findings} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
