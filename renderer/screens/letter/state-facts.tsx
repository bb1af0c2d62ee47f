/** What stands in words beside the button: the number to come, or the number given, large enough to copy by hand. */
import { BookUp, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asksFor, formOf } from '../../../shared/letter/forms/index.ts';
import type { Letter, LetterFinding } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { makeNumberSheet } from '../../queries/letters.ts';
import { deliver } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly letter: Letter;
  readonly nextNumber: string;
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
};

export function WillBe({ letter, nextNumber, findings, draft }: Props) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const status = useAppStatus();
  const day = draft.content.date ?? status.data?.today;
  const form = formOf(letter.form);
  const toLookAt = findings.filter(({ severity }) => severity !== 'hint').length;
  return (
    <>
      {form.numbering === null ? (
        <span className="soft">{t('willBe.noNumber')}</span>
      ) : (
        <>
          <span className="soft">{t('willBe.number')}</span>
          <strong>{nextNumber}</strong>
        </>
      )}
      {day !== undefined && (
        <span className="nb">
          <span className="soft">{t('willBe.date')} </span>
          {format.date(day)}
        </span>
      )}
      {asksFor(form, 'addressee') && (
        <span className="nb">
          <span className="soft">{t('willBe.to')} </span>
          {t('willBe.recipients', {
            total: draft.content.merge?.rows.length ?? draft.content.recipientIds.length,
          })}
        </span>
      )}
      {toLookAt > 0 && <Chip tone="doubt">{t('willBe.checks', { total: toLookAt })}</Chip>}
    </>
  );
}

/** Shown large, for writing by hand onto the signed sheet; or printed onto it. */
export function Issued({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const [, navigate] = useLocation();
  return (
    <>
      {letter.number !== null && (
        <>
          <span className="soft">{t('issued.number')}</span>
          <strong className="issued-number">{letter.number}</strong>
        </>
      )}
      {letter.date !== null && (
        <span className="nb">
          <span className="soft">{t('issued.date')} </span>
          <strong className="issued-number">{format.date(letter.date)}</strong>
        </span>
      )}
      <span className="row wrap issue-more">
        {letter.number !== null && (
          <Button
            size="small"
            icon={Printer}
            onPress={() =>
              void makeNumberSheet(letter.id)
                .then((sheet) => deliver(sheet, 'print'))
                .catch(showError)
            }
          >
            {t('actions.numberSheet')}
          </Button>
        )}
        {letter.entryId !== null && (
          <Button
            size="small"
            tone="quiet"
            icon={BookUp}
            onPress={() => navigate(`/sent/entry/${letter.entryId}`)}
          >
            {t('actions.openEntry')}
          </Button>
        )}
      </span>
    </>
  );
}
