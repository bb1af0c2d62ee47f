/** A file or letter that seems to be in the register already, beside the entry it resembles. */

import '../review/compare.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EntryReference, ImportItem } from '../../../shared/document/import-item.ts';
import { Button } from '../../components/button.tsx';
import { read } from '../../queries/call.ts';
import { useImport } from '../../queries/imports.ts';
import { useFormat } from '../../text/use-format.ts';
import { letterAt } from '../review/field-states.ts';

export function DuplicateDetail({ item }: { readonly item: ImportItem }) {
  const other = item.sameFileAs ?? item.sameLetterAs;
  if (other === null) return null;
  return <Comparison item={item} other={other} />;
}

function Comparison({ item, other }: { readonly item: ImportItem; readonly other: EntryReference }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const [, navigate] = useLocation();
  const entry = useQuery(read('register.get', { id: other.entryId })).data?.entry;
  const detail = useImport(item.id).data;
  const letter = detail === undefined ? null : letterAt(detail.reading, detail.letterToLog);
  const day = (iso: string | null | undefined) => (iso ? format.shortDate(iso) : null);
  const rows = [
    [t('detail.number'), item.number, entry?.documentNumber],
    [
      t('detail.date'),
      day(letter?.dateISO) ?? letter?.dateLiteral,
      day(entry?.documentDate) ?? entry?.documentDateText,
    ],
    [t('detail.from'), item.from, entry?.from],
    [t('detail.subject'), item.subject, entry?.subject],
  ] as const;
  return (
    <>
      <table className="compare">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('detail.thisFile')}</th>
            <th scope="col">{t('detail.existing', { ...other })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, own, existing]) => (
            <tr key={name} className={own === existing ? undefined : 'differs'}>
              <th scope="row">{name}</th>
              <td>{own || t('detail.none')}</td>
              <td>{existing || t('detail.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onPress={() => navigate(`/received?entry=${other.entryId}`)}>
        {t('action.showEntry', { ...other })}
      </Button>
    </>
  );
}
