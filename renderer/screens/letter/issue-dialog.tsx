/** The last question before a number is given: number, date, recipients, enclosures and what is still open, in full. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bearsNumber } from '../../../shared/letter/bears-number.ts';
import { asksFor, formOf } from '../../../shared/letter/forms/index.ts';
import type { Letter, LetterFinding } from '../../../shared/letter/letter.ts';
import { counterOf } from '../../../shared/office/number-format.ts';
import type { ChosenNumber } from '../../../shared/office/numbers.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { useIssueLetter } from '../../queries/letters.ts';
import { useOffice, usePrefixes } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { NumberChoice, useNumberChoice } from '../numbers/number-choice.tsx';
import { FindingList } from './findings.tsx';
import { Going, WhatHappens } from './issue-summary.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly letter: Letter;
  readonly nextNumber: string;
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
  readonly onClose: () => void;
};

export function IssueDialog({ letter, nextNumber, findings, draft, onClose }: Props) {
  const { t } = useTranslation(['letter', 'numbers']);
  const format = useFormat();
  const status = useAppStatus();
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const date = chosen === undefined ? (letter.date ?? status.data?.today ?? null) : chosen;
  const give = useGiving(letter, onClose);
  const form = formOf(letter.form);
  const settings = useOffice().data?.settings ?? null;
  const isNumbered = bearsNumber(letter, settings);
  const prefix = usePrefixes().data?.find(({ id }) => id === letter.prefixId);
  const number = useNumberChoice();
  const isFirst = isNumbered && letter.number === null;
  return (
    <Dialog
      role="alertdialog"
      title={t(isNumbered ? 'issue.title' : 'issue.finish')}
      onClose={onClose}
      width="44rem"
      footer={
        <Answers
          cancel={t(isNumbered ? 'issue.cancel' : 'issue.notYet')}
          onCancel={onClose}
          answer={t(isNumbered ? 'issue.confirm' : 'issue.finishConfirm')}
          onAnswer={() => give(date, isFirst ? number.chosen : undefined)}
          size="big"
          heldBack={
            date === null ? t('issue.needDate') : number.isComplete ? null : t('numbers:choice.incomplete')
          }
          startsOnCancel
        />
      }
    >
      <div className="issue-question">
        {number.draft.kind === 'next' && (
          <WhatHappens
            bearsNumber={isNumbered}
            number={nextNumber}
            recipients={draft.content.recipientIds.length}
          />
        )}
        {/* Under a number the register knows the letter by its date: a correction keeps it. */}
        {letter.number === null ? (
          <ThaiDateField
            label={isNumbered ? t('issue.date') : t(`dates.${form.name}`)}
            value={date}
            onChange={setChosen}
          />
        ) : (
          date !== null && <p>{`${t('issue.date')} ${format.fullDate(date)}`}</p>
        )}
        {isFirst && prefix !== undefined && settings !== null && (
          <NumberChoice
            counter={{
              book: 'sent',
              prefixId: prefix.id,
              receivedBookId: null,
              ...counterOf(prefix, settings, { circular: letter.circular, isMemo: letter.form === 'memo' }),
            }}
            choice={number}
          />
        )}
        <Going letterId={letter.id} content={draft.content} hasAddressee={asksFor(form, 'addressee')} />
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

/** Gives number and date, says which, and closes the question. */
function useGiving(letter: Letter, onClose: () => void) {
  const { t } = useTranslation('letter');
  const issue = useIssueLetter();
  return async (date: string | null, number: ChosenNumber | undefined): Promise<void> => {
    if (date === null || issue.isPending) return;
    const { letter: issued } = await issue.mutateAsync({ id: letter.id, date, number });
    const title = issued.number === null ? t('issue.finished') : t('issue.done', { number: issued.number });
    showMessage({ tone: 'done', title, slot: 'letter' });
    onClose();
  };
}
