/** What will happen when the number is given, in words: the number, to whom, with what, and which files go along. */
import { useTranslation } from 'react-i18next';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { shortRecipient } from '../../../shared/office/recipient-kind.ts';
import { useLetterFiles } from '../../queries/after.ts';
import { useRecipients } from '../../queries/office.ts';

type HappensProps = {
  readonly bearsNumber: boolean;
  readonly number: string;
  readonly recipients: number;
};

export function WhatHappens({ bearsNumber, number, recipients }: HappensProps) {
  const { t } = useTranslation('letter');
  if (!bearsNumber) return <p>{t('issue.finishSummary')}</p>;
  if (recipients === 0) return <p>{t('issue.summaryAlone', { number })}</p>;
  return <p>{t('issue.summary', { number, total: recipients })}</p>;
}

type GoingProps = {
  readonly letterId: string;
  readonly content: LetterContent;
  readonly hasAddressee: boolean;
};

/** To whom it goes, and with what. */
export function Going({ letterId, content, hasAddressee }: GoingProps) {
  const { t } = useTranslation('letter');
  const files = useLetterFiles(letterId).data ?? [];
  const { addressee, enclosures } = content;
  return (
    <dl className="issue-summary">
      {hasAddressee && (
        <>
          <dt>{t('issue.addressee')}</dt>
          <dd>{addressee}</dd>
          <Names ids={content.recipientIds} />
          <dt>{t('issue.enclosures')}</dt>
          <dd>
            {enclosures.length === 0
              ? t('issue.noEnclosures')
              : enclosures.map(({ text, quantity }) => <div key={text}>{`${text} ${quantity}`}</div>)}
          </dd>
        </>
      )}
      <dt>{t('issue.files')}</dt>
      <dd>
        {files.length === 0
          ? t('issue.noFiles')
          : files.map(({ id, name }) => (
              <div key={id} className="break">
                {name}
              </div>
            ))}
      </dd>
    </dl>
  );
}

/** In the office's order, each name in one piece. */
function Names({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('letter');
  const chosen = new Set(ids);
  const names = (useRecipients().data ?? []).filter(({ id }) => chosen.has(id));
  if (names.length === 0) return null;
  return (
    <>
      <dt>{t('issue.recipients')}</dt>
      <dd className="issue-names">
        {names.map(({ id, name }) => (
          <span key={id} className="nb">
            {shortRecipient(name)}
          </span>
        ))}
      </dd>
    </>
  );
}
