/** Tools of the table the cursor is in. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { TFunction } from 'i18next';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  ChevronsLeftRight,
  ChevronsRightLeft,
  FoldHorizontal,
  FoldVertical,
  PanelTop,
  Trash2,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LetterTable } from '../../../shared/letter/letter.ts';
import { MillimetreField } from '../../components/millimetre-field.tsx';
import { removeBlock } from './body-picture.ts';
import { putTable, type TablePlace, tableFrom, tablePlace } from './body-table.ts';
import {
  aligned,
  resized,
  shareOf,
  withColumn,
  withHead,
  withoutColumn,
  withoutRow,
  withRow,
  withShare,
} from './table-changes.ts';
import { type Tool, ToolButtons } from './tool-buttons.tsx';

type Change = (table: LetterTable, place: TablePlace) => LetterTable | null;
type Act = (change: Change, by?: { readonly row?: number; readonly column?: number }) => () => void;

/** `widthMm`: of the sheet's text, which a table fills. */
export function TableTools({ editor, widthMm }: { readonly editor: Editor; readonly widthMm: number }) {
  const { t } = useTranslation('letter');
  /** `by`: where the cursor goes from its cell. A table that loses its last row or column is gone. */
  const act: Act =
    (change, by = {}) =>
    () => {
      const place = tablePlace(editor.state.selection.$from);
      if (place === null) return;
      const table = change(tableFrom(place.node.toJSON()).table, place);
      if (table === null) removeBlock(editor);
      else putTable(editor, place, table, place.row + (by.row ?? 0), place.column + (by.column ?? 0));
    };
  return (
    <div className="body-tools">
      <Toolbar aria-label={t('table.label')} className="tool-row">
        <ToolButtons tools={tableTools(t, act, () => removeBlock(editor))} />
      </Toolbar>
      <ColumnWidth editor={editor} widthMm={widthMm} />
    </div>
  );
}

/** The width of the column at the cursor, as a number; beside the toolbar, whose arrow keys are not the field's. */
function ColumnWidth({ editor, widthMm }: { readonly editor: Editor; readonly widthMm: number }) {
  const { t } = useTranslation('letter');
  const share = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const place = tablePlace(state.selection.$from);
      return place === null ? null : shareOf(tableFrom(place.node.toJSON()).table, place.column);
    },
  });
  if (share === null) return null;
  const change = (millimetres: number) => {
    const place = tablePlace(editor.state.selection.$from);
    if (place === null) return;
    const { table } = tableFrom(place.node.toJSON());
    putTable(
      editor,
      place,
      withShare(table, place.column, millimetres / widthMm),
      place.row,
      place.column,
      false,
    );
  };
  return (
    <MillimetreField
      label={t('table.width')}
      value={share * widthMm}
      least={5}
      most={widthMm}
      onChange={change}
    />
  );
}

function tableTools(t: TFunction<'letter'>, act: Act, remove: () => void): readonly Tool[] {
  return [
    {
      label: t('table.rowAbove'),
      icon: BetweenHorizontalStart,
      act: act((table, { row }) => withRow(table, row)),
    },
    {
      label: t('table.rowBelow'),
      icon: BetweenHorizontalEnd,
      act: act((table, { row }) => withRow(table, row + 1), { row: 1 }),
    },
    {
      label: t('table.withoutRow'),
      icon: FoldVertical,
      act: act((table, { row }) => withoutRow(table, row)),
    },
    {
      label: t('table.columnBefore'),
      icon: BetweenVerticalStart,
      act: act((table, { column }) => withColumn(table, column)),
    },
    {
      label: t('table.columnAfter'),
      icon: BetweenVerticalEnd,
      act: act((table, { column }) => withColumn(table, column + 1), { column: 1 }),
    },
    {
      label: t('table.withoutColumn'),
      icon: FoldHorizontal,
      act: act((table, { column }) => withoutColumn(table, column)),
    },
    {
      label: t('table.wider'),
      icon: ChevronsLeftRight,
      act: act((table, { column }) => resized(table, column, 1)),
    },
    {
      label: t('table.narrower'),
      icon: ChevronsRightLeft,
      act: act((table, { column }) => resized(table, column, -1)),
    },
    {
      label: t('table.left'),
      icon: AlignLeft,
      act: act((table, { column }) => aligned(table, column, 'left')),
    },
    {
      label: t('table.centre'),
      icon: AlignCenter,
      act: act((table, { column }) => aligned(table, column, 'centre')),
    },
    {
      label: t('table.right'),
      icon: AlignRight,
      act: act((table, { column }) => aligned(table, column, 'right')),
    },
    { label: t('table.head'), icon: PanelTop, act: act((table, { row }) => withHead(table, row)) },
    { label: t('table.remove'), icon: Trash2, act: remove },
  ];
}
