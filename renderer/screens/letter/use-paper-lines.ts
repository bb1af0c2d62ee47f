/** Gives an editor the lines and pages of the paper, and the measures in which it sets its words as the paper does. */
import type { Editor } from '@tiptap/core';
import { type CSSProperties, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetterPreview } from '../../queries/letters.ts';
import { showPaperLines } from './paper-lines.ts';
import { textsOnPaper } from './set-texts.ts';

/** Style of the sheet around the editor; empty until the paper is known. */
export function usePaperLines(
  editor: Editor | null,
  letterId: string,
  name: string,
  isLandscape: boolean,
): CSSProperties {
  const { t } = useTranslation('letter');
  const preview = useLetterPreview(letterId).data;
  const texts = useMemo(
    () => (preview === undefined ? null : textsOnPaper(preview.pages, name)),
    [preview, name],
  );
  useEffect(() => {
    if (editor !== null && texts !== null) showPaperLines(editor, texts);
  }, [editor, texts]);
  if (preview === undefined) return {};
  const { widthMm, landscapeWidthMm, fontPt, firstLineMm } = preview.setting;
  return {
    '--text-mm': isLandscape ? landscapeWidthMm : widthMm,
    '--type-pt': fontPt,
    '--first-mm': firstLineMm,
    '--page-word': `"${t('preview.pageWord')} "`,
  } as CSSProperties;
}
