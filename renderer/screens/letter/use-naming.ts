/** Names behind the ids of a letter, in the language of the screen: people, places, books, urgency, days. */
import { useTranslation } from 'react-i18next';
import { usePrefixes, useRecipients, useSignatories } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import type { Naming } from './compare.ts';

export function useNaming(): Naming {
  const { t } = useTranslation(['letter', 'common']);
  const format = useFormat();
  const prefixes = usePrefixes().data ?? [];
  const recipients = useRecipients().data ?? [];
  const signatories = useSignatories().data ?? [];
  return {
    signatory: (id) => signatories.find((one) => one.id === id)?.name ?? id,
    recipient: (id) => recipients.find((one) => one.id === id)?.name ?? id,
    prefix: (id) => prefixes.find((one) => one.id === id)?.code ?? id,
    urgency: (value) => t(`common:urgency.${value}`),
    date: format.date,
    circular: t('states.circular'),
    picture: t('states.picture'),
  };
}
