/** Letters with where they lie and how long, as they are filtered, as a file; and the lists made of them. */

import { useTranslation } from 'react-i18next';
import type { KeptEntry, KeptQuery } from '../../../shared/keeping/kept.ts';
import type { KeepingListBrief } from '../../../shared/keeping/list.ts';
import { storingStamp } from '../../../shared/keeping/retention.ts';
import { writtenWithYear } from '../../../shared/register/running.ts';
import { ListExport } from '../../components/list-export.tsx';
import { keptPage } from '../../queries/keeping.ts';
import { allRows, listFile } from '../../queries/list-file.ts';
import { useFormat } from '../../text/use-format.ts';

export function KeptExport({ query }: { readonly query: Omit<KeptQuery, 'offset' | 'limit'> }) {
  const { t } = useTranslation('keeping');
  const stateOf = ({ filing, loan }: KeptEntry) => {
    if (filing?.outcome != null && filing.outcomeOn !== null)
      return t(`outcome.${filing.outcome}`, { day: filing.outcomeOn });
    if (loan !== null) return t('table.lentTo', { name: loan.borrower });
    return filing?.storedOn == null ? t('table.atHand') : t('table.storedOn', { day: filing.storedOn });
  };
  const rowOf = (kept: KeptEntry) => {
    const { entry, filing, proposal } = kept;
    return [
      t(`table.${entry.book}`, { number: writtenWithYear(entry) }),
      entry.documentNumber ?? '',
      entry.from,
      entry.subject,
      filing === null
        ? `${t('table.proposed')} ${t(`retention.${proposal.retention}`)}`
        : storingStamp(filing).text,
      filing?.place ?? '',
      filing?.fileCode ?? '',
      stateOf(kept),
    ];
  };
  const columns = ['number', 'document', 'from', 'subject', 'retention', 'place', 'code', 'state'] as const;
  return (
    <ListExport
      make={async (as, idNumbers) => {
        const letters = await allRows((offset, limit) => keptPage({ ...query, offset, limit }));
        const heads = columns.map((column) => t(`sheet.${column}`));
        return listFile({ name: t('sheet.kept'), heads, rows: letters.map(rowOf) }, as, idNumbers);
      }}
    />
  );
}

export function ListsExport({ lists }: { readonly lists: readonly KeepingListBrief[] }) {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  const columns = ['list', 'form', 'madeOn', 'ofYear', 'count', 'state', 'reason'] as const;
  const rows = lists.map(({ number, year, form, madeOn, ofYear, count, state, voidReason }) => [
    t('lists.number', { number, year }),
    t(`lists.form.${form}`),
    format.shortDate(madeOn),
    format.digits(ofYear),
    count,
    t(`state.${state}`),
    voidReason,
  ]);
  const heads = columns.map((column) => t(`sheet.${column}`));
  return (
    <ListExport
      size="small"
      make={(as, idNumbers) => listFile({ name: t('lists.title'), heads, rows }, as, idNumbers)}
    />
  );
}
