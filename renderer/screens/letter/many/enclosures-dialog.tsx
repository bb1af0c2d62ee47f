/** Files that go out with a draft once it has its number; of a set with every letter. */
import '../after/after.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { useLetterFiles } from '../../../queries/after.ts';
import { FileList } from '../after/files-part.tsx';

type Props = { readonly letterId: string; readonly total: number; readonly onClose: () => void };

export function EnclosuresDialog({ letterId, total, onClose }: Props) {
  const { t } = useTranslation('many');
  const files = useLetterFiles(letterId);
  return (
    <Dialog
      title={t('enclosures.title')}
      onClose={onClose}
      width="40rem"
      footer={
        <Button inDialog tone="main" onPress={onClose}>
          {t('dialog.close')}
        </Button>
      }
    >
      <div className="stack after-part">
        <p>{total > 1 ? t('enclosures.explainSet', { n: total }) : t('enclosures.explain')}</p>
        <Loaded query={files}>
          {(list) => (
            <FileList
              letterId={letterId}
              kind="enclosure"
              files={list.filter(({ kind }) => kind === 'enclosure')}
            />
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}
