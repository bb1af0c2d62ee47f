/** A long list of letters to choose from, a page at a time; the choice goes over all pages. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptEntry } from '../../../shared/keeping/kept.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { KeptTable, Pager } from './kept-table.tsx';

const pageSize = 100;

type Props = {
  readonly rows: readonly KeptEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly isSurvey?: boolean;
};

export function ChooseLetters({ rows, chosen, onChoose, isSurvey = false }: Props) {
  const { t } = useTranslation('keeping');
  const [asked, setPage] = useState(0);
  const pages = Math.ceil(rows.length / pageSize);
  const page = Math.min(asked, Math.max(0, pages - 1));
  // What is out on loan goes on no list.
  const listable = rows.filter(({ loan }) => loan === null).map(({ entry }) => entry.id);
  const all = listable.length > 0 && listable.every((id) => chosen.has(id));
  return (
    <>
      {pages > 1 && (
        <Checkbox isSelected={all} onChange={(isOn) => onChoose(new Set(isOn ? listable : []))}>
          {t('table.total', { n: listable.length })}
        </Checkbox>
      )}
      <KeptTable
        rows={rows.slice(page * pageSize, (page + 1) * pageSize)}
        chosen={chosen}
        onChoose={onChoose}
        isSurvey={isSurvey}
      />
      <Pager page={page} pages={pages} onPage={setPage} />
    </>
  );
}
