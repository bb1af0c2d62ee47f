/** What stands in place of pages: still opening, nothing to show, or a file that only its own program opens. */
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { Button } from '../../../components/button.tsx';
import { Working } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/message.tsx';
import { deliverPath } from '../../../queries/output.ts';
import type { Sheets } from './use-sheets.ts';

export function PaneContent({ sheets, item }: { readonly sheets: Sheets; readonly item: ImportItem }) {
  const { t } = useTranslation('review');
  const state = item.state;
  const words =
    state === 'needs-ocr' ||
    state === 'encrypted' ||
    state === 'damaged' ||
    state === 'empty' ||
    state === 'too-large' ||
    state === 'unsupported'
      ? t(`notice.${state}`)
      : sheets.state === 'failed'
        ? t('document.failed')
        : null;
  if (words === null) return sheets.state === 'opening' ? <Working /> : null;
  const { fileId } = item;
  return (
    <div className="sheet-notice">
      <Notice
        tone={state === 'needs-ocr' ? 'info' : 'doubt'}
        title={words}
        actions={
          fileId !== null &&
          sheets.state !== 'ready' && (
            <Button size="small" onPress={() => void deliverPath(`file/${fileId}`, item.name, 'save')}>
              {t('document.download')}
            </Button>
          )
        }
      />
    </div>
  );
}
