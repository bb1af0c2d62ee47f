/** The bar over a book: its filters, how it is looked at, and how it leaves the program. */
import { Printer, SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { exportRegister } from '../../queries/registers.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterBar, MoreFilters } from './register-filters.tsx';
import type { RegisterDeskState } from './use-register-desk.ts';
import { ViewTools } from './view-tools.tsx';

type Props = {
  readonly book: Book;
  readonly desk: RegisterDeskState;
  readonly total: number;
  readonly onClear: () => void;
  readonly onPrint: () => void;
  /** The focus goes back to the book. */
  readonly onReturn: () => void;
};

export function RegisterBar({ book, desk, total, onClear, onPrint, onReturn }: Props) {
  const { t } = useTranslation('registers');
  const [showsMore, setShowsMore] = useState(false);
  const { filter, hidden, chips } = desk;
  return (
    <>
      <div className="register-filters">
        <FilterBar book={book} filter={filter} thisYear={desk.thisYear} onChange={desk.setChosen} />
        <Button
          size="small"
          tone="quiet"
          icon={SlidersHorizontal}
          isExpanded={showsMore}
          onPress={() => setShowsMore(!showsMore)}
        >
          {hidden === 0 ? t('filters.more') : t('filters.moreOn', { total: hidden })}
        </Button>
        {desk.isFiltered && total > 0 && chips.length === 0 && (
          <Button size="small" tone="quiet" icon={X} label={t('filters.clear')} onPress={onClear} />
        )}
        <span className="grow" />
        <ViewTools
          book={book}
          filter={desk.kept}
          columns={desk.columns}
          onOpen={desk.openView}
          onColumns={desk.ownColumns}
          onReturn={onReturn}
        />
        <ListExport size="small" make={(as, idNumbers) => exportRegister(filter, as, idNumbers)} />
        <Button size="small" icon={Printer} command="print" onPress={onPrint}>
          {t('print')}
        </Button>
      </div>
      {showsMore && (
        <MoreFilters filter={filter} sort={desk.sort} onChange={desk.setChosen} onSort={desk.setSort} />
      )}
      <FilterChips
        chips={chips}
        onRemove={(chip) => {
          desk.removeChip(chip);
          onReturn();
        }}
        onClear={total > 0 ? onClear : null}
      />
    </>
  );
}
