/** Tools of the text: kinds of blocks, tables, a picture; those of a table or picture while the cursor is in it. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  ArrowDown,
  ArrowUp,
  Heading,
  ImagePlus,
  IndentDecrease,
  IndentIncrease,
  ListOrdered,
  Table,
  Trash2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { showError } from '../../queries/call.ts';
import { addLetterPicture } from '../../queries/letters.ts';
import { changeLevel, moveBlock, toggleHeading, toggleItem } from './body-commands.ts';
import { removeBlock } from './body-picture.ts';
import { tableToEditor } from './body-table.ts';
import { emptyTable } from './table-changes.ts';
import { TableTools } from './table-tools.tsx';
import { type Tool, ToolButtons } from './tool-buttons.tsx';

type Props = {
  readonly editor: Editor;
  readonly letterId: string;
  readonly label: string;
  readonly widthMm: number;
};

export function BodyTools({ editor, letterId, label, widthMm }: Props) {
  const { t } = useTranslation('letter');
  const file = useRef<HTMLInputElement>(null);
  const kind = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.selection.$from.node(1)?.type.name ?? 'paragraph',
  });
  const tools: readonly Tool[] = [
    {
      label: t('tools.item'),
      icon: ListOrdered,
      act: () => toggleItem(editor),
      shows: 'numberedItems',
      isPressed: kind === 'item',
    },
    { label: t('tools.deeper'), icon: IndentIncrease, act: () => changeLevel(editor, 1), shows: 'deeper' },
    {
      label: t('tools.shallower'),
      icon: IndentDecrease,
      act: () => changeLevel(editor, -1),
      shows: 'shallower',
    },
    {
      label: t('tools.heading'),
      icon: Heading,
      act: () => toggleHeading(editor),
      shows: 'headings',
      isPressed: kind === 'heading',
    },
    { label: t('tools.up'), icon: ArrowUp, act: () => moveBlock(editor, -1), shows: 'paragraphUp' },
    { label: t('tools.down'), icon: ArrowDown, act: () => moveBlock(editor, 1), shows: 'paragraphDown' },
    { label: t('tools.table'), icon: Table, act: () => insertTable(editor) },
    { label: t('tools.picture'), icon: ImagePlus, act: () => file.current?.click() },
  ];
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen !== undefined) void insertPicture(editor, letterId, chosen).catch(showError);
        }}
      />
      <Toolbar aria-label={`${t('tools.label')}: ${label}`} className="body-tools">
        <ToolButtons tools={tools} />
      </Toolbar>
      {kind === 'tableBlock' && <TableTools editor={editor} widthMm={widthMm} />}
      {kind === 'picture' && (
        <Toolbar aria-label={t('tools.ofPicture')} className="body-tools">
          <ToolButtons
            tools={[
              { label: t('tools.narrowerPicture'), icon: ZoomOut, act: () => widenPicture(editor, -1) },
              { label: t('tools.widerPicture'), icon: ZoomIn, act: () => widenPicture(editor, 1) },
              { label: t('tools.removePicture'), icon: Trash2, act: () => removeBlock(editor) },
            ]}
          />
        </Toolbar>
      )}
    </>
  );
}

/** After the block at the cursor, in its place when that is empty; the cursor goes into the first cell. */
function insertTable(editor: Editor): void {
  const block = tableToEditor({
    kind: 'table',
    text: '',
    level: 1,
    sourceParagraph: null,
    table: emptyTable(3, 3),
  });
  const at = insertBlock(editor, block);
  // Into the block, past the empty caption, into table, row and cell.
  editor
    .chain()
    .setTextSelection(at + 6)
    .focus()
    .run();
}

/** As wide as it was made, at most the text of a sheet. */
async function insertPicture(editor: Editor, letterId: string, file: File): Promise<void> {
  const { fileId, width, height } = await addLetterPicture(letterId, file);
  const widthCm = Math.min(16, Math.max(2, Math.round((width / 96) * 2.54)));
  const at = insertBlock(editor, { type: 'picture', attrs: { fileId, widthCm, aspect: width / height } });
  editor
    .chain()
    .setTextSelection(at + 1)
    .focus()
    .run();
}

function insertBlock(editor: Editor, block: Parameters<Editor['commands']['insertContentAt']>[1]): number {
  const { $from } = editor.state.selection;
  const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
  const range = isEmpty ? { from: $from.before(1), to: $from.after(1) } : $from.after(1);
  editor.chain().insertContentAt(range, block, { updateSelection: false }).run();
  return isEmpty ? $from.before(1) : $from.after(1);
}

function widenPicture(editor: Editor, step: 1 | -1): void {
  const widthCm = Number(editor.getAttributes('picture').widthCm) + step;
  if (widthCm < 1 || widthCm > 25) return;
  editor.chain().focus().updateAttributes('picture', { widthCm }).run();
}
