/** The whole screen takes what is dropped on it: files, folders' files, or text dragged from another program. */
import { type ReactNode, useState } from 'react';
import { type DropItem, DropZone, type FileDropItem, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

type WindowDropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
};

export function WindowDrop({ onFiles, onText, children }: WindowDropProps) {
  const { t } = useTranslation('inbox');
  const [isOver, setOver] = useState(false);
  const take = async (items: readonly DropItem[]) => {
    const files = await Promise.all(items.filter(isFile).map((item) => item.getFile()));
    onFiles(files);
    const [text] = items.filter((item) => item.kind === 'text' && item.types.has('text/plain'));
    if (files.length === 0 && text?.kind === 'text') onText(await text.getText('text/plain'));
  };
  return (
    <DropZone
      className="window-drop"
      aria-label={t('drop.area')}
      getDropOperation={() => 'copy'}
      onDropEnter={() => setOver(true)}
      onDropExit={() => setOver(false)}
      onDrop={({ items }) => {
        setOver(false);
        void take(items);
      }}
    >
      {children}
      {isOver && (
        <div className="drop-over">
          <Text slot="label">{t('drop.over')}</Text>
        </div>
      )}
    </DropZone>
  );
}

function isFile(item: DropItem): item is FileDropItem {
  return item.kind === 'file';
}
