/** What a part of the letter is called on the desk: "details.place" → สถานที่ประชุม. */
import { useTranslation } from 'react-i18next';
import type { LetterForm } from '../../../shared/letter/forms/form.ts';
import { detailLabel } from '../../../shared/text/form-labels.ts';
import { useFormat } from '../../text/use-format.ts';

export function usePartName(form: LetterForm): (name: string) => string {
  const { t } = useTranslation('letter');
  const { language } = useFormat();
  const known: Readonly<Record<string, string>> = {
    prefixId: t('fields.prefix'),
    urgency: t('fields.urgency'),
    date: t(`dates.${form.name}`),
    subject: t('fields.subject'),
    addressee: t('fields.addressee'),
    recipientIds: t('fields.recipients'),
    references: t('fields.references'),
    enclosures: t('fields.enclosures'),
    body: t('body'),
    closingPurpose: t('fields.closingPurpose'),
    complimentaryClose: t('fields.complimentaryClose'),
    signatoryId: t('fields.signatory'),
  };
  return (name) => {
    if (name.startsWith('details.')) return detailLabel(language, name.slice('details.'.length));
    const attachment = /^attachments\[(\d+)\]$/.exec(name)?.[1];
    if (attachment !== undefined) return t('attachments.name', { n: Number(attachment) + 1 });
    return known[name] ?? name;
  };
}
