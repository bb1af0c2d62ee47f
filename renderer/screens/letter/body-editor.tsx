/** The editor of a letter's body: paragraphs and numbered items in the page's own typeface. */
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BodyBlock } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { changeLevel, LetterKeys, moveBlock, toggleItem } from './body-commands.ts';
import { pasteText } from './body-paste.ts';
import { fromEditor, LetterDocument, LetterItem, LetterParagraph, toEditor } from './body-schema.ts';

const extensions = [
  // Of the kit only undo and plain text: a letter of the regulation knows no headings, bold or links.
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
  }),
  LetterDocument,
  LetterParagraph,
  LetterItem,
  LetterKeys,
];

type Props = {
  readonly body: readonly BodyBlock[];
  readonly isLocked: boolean;
  readonly onChange: (body: BodyBlock[]) => void;
};

export function BodyEditor({ body, isLocked, onChange }: Props) {
  const { t } = useTranslation('letter');
  const report = useRef(onChange);
  report.current = onChange;
  const editor = useEditor({
    extensions,
    content: toEditor(body),
    editable: !isLocked,
    injectCSS: false, // the page's security policy forbids inline style sheets
    editorProps: {
      handlePaste: pasteText,
      attributes: {
        'aria-label': t('body'),
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'body-editor',
      },
    },
    onUpdate: ({ editor: changed }) => report.current(fromEditor(changed.getJSON())),
  });
  useEffect(() => {
    editor?.setEditable(!isLocked, false);
  }, [editor, isLocked]);
  if (editor === null) return null;
  const tools = [
    { label: t('tools.item'), icon: ListOrdered, act: () => toggleItem(editor) },
    { label: t('tools.deeper'), icon: IndentIncrease, act: () => changeLevel(editor, 1) },
    { label: t('tools.shallower'), icon: IndentDecrease, act: () => changeLevel(editor, -1) },
    { label: t('tools.up'), icon: ArrowUp, act: () => moveBlock(editor, -1) },
    { label: t('tools.down'), icon: ArrowDown, act: () => moveBlock(editor, 1) },
    { label: t('tools.undo'), icon: Undo2, act: () => editor.chain().focus().undo().run() },
    { label: t('tools.redo'), icon: Redo2, act: () => editor.chain().focus().redo().run() },
  ];
  return (
    <div className="body-box">
      {!isLocked && (
        <Toolbar aria-label={t('tools.label')} className="body-tools">
          {tools.map((tool) => (
            <Button
              key={tool.label}
              tone="quiet"
              size="small"
              icon={tool.icon}
              label={tool.label}
              onPress={() => tool.act()}
            />
          ))}
        </Toolbar>
      )}
      <EditorContent editor={editor} />
    </div>
  );
}
