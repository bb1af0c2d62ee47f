/** Gives an editor the lines and pages of the paper, and the measures in which it sets its words as the paper does. */
import type { Editor } from '@tiptap/core';
import { type CSSProperties, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetterPreview } from '../../queries/letters.ts';
import { showPaperLines } from './paper-lines.ts';
import { textsOnPaper } from './set-texts.ts';

export type PaperSheet = { readonly style: CSSProperties; readonly widthMm: number };

/** Until the paper is known, the text of an ordinary upright sheet. */
const ordinaryMm = 160;

export function usePaperLines(
  editor: Editor | null,
  letterId: string,
  name: string,
  isLandscape: boolean,
): PaperSheet {
  const { t } = useTranslation('letter');
  const preview = useLetterPreview(letterId).data;
  const texts = useMemo(
    () => (preview === undefined ? null : textsOnPaper(preview.pages, name)),
    [preview, name],
  );
  useEffect(() => {
    if (editor !== null && texts !== null) showPaperLines(editor, texts);
  }, [editor, texts]);
  if (preview === undefined) return { style: {}, widthMm: ordinaryMm };
  const { widthMm, landscapeWidthMm, fontPt, firstLineMm } = preview.setting;
  const ownWidthMm = isLandscape ? landscapeWidthMm : widthMm;
  const style = {
    '--text-mm': ownWidthMm,
    '--type-pt': fontPt,
    '--first-mm': firstLineMm,
    '--page-word': `"${t('preview.pageWord')} "`,
  } as CSSProperties;
  return { style, widthMm: ownWidthMm };
}
