/** The delivery book of a letter as a file: to whom, sent, received, answered. */
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../shared/letter/dispatch.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { ListExport } from '../../../components/list-export.tsx';
import { listFile } from '../../../queries/list-file.ts';
import { useFormat } from '../../../text/use-format.ts';

type Props = { readonly letter: Letter; readonly rows: readonly Dispatch[] };

export function DeliveryExport({ letter, rows: recipients }: Props) {
  const { t } = useTranslation('after');
  const format = useFormat();
  const moment = (iso: string | null) => (iso === null ? '' : format.moment(iso));
  const columns = ['number', 'recipient', 'email', 'sent', 'received', 'replied', 'due', 'note'] as const;
  const rows = recipients.map((row) => [
    letter.number ?? '',
    row.name,
    row.email,
    moment(row.sentAt),
    moment(row.receivedAt),
    moment(row.repliedAt),
    row.deadline === null ? '' : format.shortDate(row.deadline),
    row.note,
  ]);
  const list = { name: t('sheet.delivery'), heads: columns.map((head) => t(`sheet.${head}`)), rows };
  return <ListExport size="small" make={(as, idNumbers) => listFile(list, as, idNumbers)} />;
}
