/** The editor of a letter's text or of an attachment's: blocks in the page's own typeface, with their tools. */
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyBlock } from '../../../shared/letter/letter.ts';
import { mostBlocks, mostCharacters, mostRows } from '../../../shared/letter/limits.ts';
import { showMessage } from '../../components/messages.ts';
import { fetchFileUrl } from '../../queries/files.ts';
import { LetterKeys } from './body-commands.ts';
import { followBody } from './body-follow.ts';
import { BodyLimits } from './body-limits.ts';
import { pasteIntoLetter } from './body-paste.ts';
import { PictureKeys } from './body-picture.ts';
import { fromEditor, letterNodes, toEditor } from './body-schema.ts';
import { TableEditing } from './body-table.ts';
import { BodyTools } from './body-tools.tsx';
import { PaperLines } from './paper-lines.ts';
import { withoutLooks } from './paste-html.ts';
import { useDeskPlaces } from './places.ts';
import { mostColumns } from './table-changes.ts';
import { usePaperLines } from './use-paper-lines.ts';

const extensions = [
  // Of the kit only plain text: the nodes are the letter's own, and undo is the desk's, over head and text alike.
  StarterKit.configure({
    document: false,
    paragraph: false,
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    underline: false,
    hardBreak: false,
    trailingNode: false,
    undoRedo: false,
  }),
  ...letterNodes(fetchFileUrl),
  LetterKeys,
  PictureKeys,
  TableEditing,
  PaperLines,
];

export type DeskText = {
  /** As findings name it: "body", "attachments[0].body". */
  readonly name: string;
  readonly label: string;
  readonly letterId: string;
  readonly body: readonly BodyBlock[];
  readonly isLocked: boolean;
  /** Its sheet lies across. */
  readonly isLandscape?: boolean;
  readonly onChange: (body: BodyBlock[]) => void;
};

export function BodyEditor(props: DeskText) {
  const { name, label, letterId, body, isLocked, isLandscape = false } = props;
  const { t } = useTranslation('letter');
  const current = useRef(props);
  current.current = props;
  const shown = useRef(body);
  // Where the cursor last was in each state of the text: undo brings it back with the words.
  const cursors = useRef(new WeakMap<readonly BodyBlock[], number>());
  const places = useDeskPlaces();
  const tellPlace = (moved: Editor) => {
    if (moved.isFocused) places?.enter(`${name}[${moved.state.selection.$from.index(0)}]`);
  };
  const sayFull = useRef<() => void>(() => undefined);
  sayFull.current = () => {
    const most = { blocks: mostBlocks, rows: mostRows, characters: mostCharacters };
    showMessage({ tone: 'doubt', title: t('full', most), slot: 'letter' });
  };
  const [withLimits] = useState(() => [
    ...extensions,
    BodyLimits.configure({ onFull: () => sayFull.current() }),
  ]);
  const editor = useEditor({
    extensions: withLimits,
    content: toEditor(body),
    editable: !isLocked,
    injectCSS: false, // the page's security policy forbids inline style sheets
    editorProps: {
      transformPastedHTML: withoutLooks,
      handlePaste: (view, event) =>
        pasteIntoLetter(view, event, (columns) =>
          showMessage({
            tone: 'doubt',
            title: t('table.cut', { most: mostColumns, columns }),
            slot: 'letter',
          }),
        ),
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'body-editor',
        style: `--caption-hint: "${t('tools.caption')}"`,
      },
    },
    onUpdate: ({ editor: changed }) => {
      const next = fromEditor(changed.getJSON());
      shown.current = next;
      cursors.current.set(next, changed.state.selection.head);
      current.current.onChange(next);
    },
    onSelectionUpdate: ({ editor: moved, transaction }) => {
      if (!transaction.docChanged) cursors.current.set(shown.current, moved.state.selection.head);
      tellPlace(moved);
    },
    onFocus: ({ editor: entered }) => tellPlace(entered),
  });
  useEffect(() => {
    editor?.setEditable(!isLocked, false);
  }, [editor, isLocked]);
  useEffect(() => (editor === null ? undefined : places?.addEditor(name, editor)), [editor, name, places]);
  // Undo, an accepted proposal or an earlier state changes the text from outside: the editor follows.
  useEffect(() => {
    if (editor === null || body === shown.current) return;
    shown.current = body;
    followBody(editor, body, cursors.current.get(body));
  }, [editor, body]);
  const sheet = usePaperLines(editor, letterId, name, isLandscape);
  if (editor === null) return null;
  return (
    <div className="body-box" data-field={name}>
      {!isLocked && <BodyTools editor={editor} letterId={letterId} label={label} widthMm={sheet.widthMm} />}
      <div className={isLandscape ? 'body-sheet is-landscape' : 'body-sheet'} style={sheet.style}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
