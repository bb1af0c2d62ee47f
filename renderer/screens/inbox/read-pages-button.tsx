/** Reads pages again that ended their reader or took too long; the rest of the file stays as it was read. */
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { PageFault } from '../../../shared/document/reading.ts';
import { Button } from '../../components/button.tsx';
import { useReadPages } from '../../queries/imports.ts';

/** What keeps a page from being read the second time as it did the first is not offered again. */
export function canBeReadAgain(fault: PageFault): boolean {
  return fault === 'crashed' || fault === 'slow';
}

type ReadPagesButtonProps = { readonly item: ImportItem; readonly pages: readonly number[] };

export function ReadPagesButton({ item, pages }: ReadPagesButtonProps) {
  const { t } = useTranslation('inbox');
  const readPages = useReadPages();
  return (
    <Button
      does="import.readPages"
      size="small"
      icon={RotateCw}
      onPress={() => readPages.mutate({ id: item.id, pages: [...pages] })}
    >
      {t(pages.length === 1 ? 'action.readPage' : 'action.readPages')}
    </Button>
  );
}
