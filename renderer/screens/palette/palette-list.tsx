/** The lines under the box, by group. The focus stays in the box, which names the line it is at (combobox). */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, UrgencyChip } from '../../components/chip.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { MarkedWords } from '../search/marked-words.tsx';
import { type PaletteRow, paletteGroups } from './row.ts';

type PaletteListProps = {
  readonly id: string;
  readonly rows: readonly PaletteRow[];
  readonly activeId: string | undefined;
  readonly onPoint: (id: string) => void;
  readonly onOpen: (row: PaletteRow) => void;
};

export function PaletteList({ id, rows, activeId, onPoint, onOpen }: PaletteListProps) {
  const { t } = useTranslation('palette');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (activeId !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div ref={list} id={id} role="listbox" className="palette-list" aria-label={t('results')}>
      {paletteGroups.map((group) => {
        const lines = rows.filter((row) => row.group === group);
        if (lines.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no group of fields
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="palette-group" role="presentation">
              {t(`group.${group}`)}
            </div>
            {lines.map((row) => (
              <Line
                key={row.id}
                row={row}
                domId={lineId(id, row.id)}
                isActive={row.id === activeId}
                onPoint={() => onPoint(row.id)}
                onOpen={() => onOpen(row)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

export function lineId(listId: string, rowId: string): string {
  return `${listId}-${rowId.replace(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}`)}`;
}

type LineProps = {
  readonly row: PaletteRow;
  readonly domId: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
};

function Line({ row, domId, isActive, onPoint, onOpen }: LineProps) {
  const { t } = useTranslation('search');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box has the focus and names the line
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box opens it
    <div
      id={domId}
      role="option"
      aria-selected={isActive}
      className="palette-line"
      onMouseMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <row.icon aria-hidden="true" />
      <span className="palette-words">
        <span className="clip">
          <MarkedWords text={row.title} />
        </span>
        {row.detail !== undefined && (
          <span className="clip soft small">
            <MarkedWords text={row.detail} />
          </span>
        )}
      </span>
      {row.urgency !== undefined && <UrgencyChip urgency={row.urgency} />}
      {row.isVoided && <Chip tone="void">{t('filter.voided')}</Chip>}
      {row.command !== undefined && <Kbd command={row.command} />}
    </div>
  );
}
