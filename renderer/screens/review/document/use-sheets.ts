/** The pages of an original, ready to be shown: a PDF's pages, pictures, or text; and where pieces of them come from. */
import { useQueryClient } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useState } from 'react';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { pagePicture, useOriginal } from '../../../queries/imports.ts';
import type { PageSize } from '../page-places.ts';
import { type PagePictures, pdfPictures, wholePagePictures } from './page-pictures.ts';
import { type OpenedPdf, usePdf } from './pdf-file.ts';
import type { SheetSource } from './sheet.tsx';

/** `size` null: known only when the picture is here. */
export type SheetPlan = {
  readonly number: number;
  readonly size: PageSize | null;
  readonly page: ReadPage | null;
};
export type Sheets =
  | { readonly state: 'opening' | 'failed' | 'none' }
  | { readonly state: 'ready'; readonly source: SheetSource; readonly plans: readonly SheetPlan[] };

export type OpenedSheets = {
  readonly sheets: Sheets;
  /** Opens what cuts pieces out of the pages; null when they have no picture, or none yet. */
  readonly openPictures: (() => PagePictures) | null;
  /** Pieces can be shown now or soon: their room is kept. */
  readonly hasPictures: boolean;
};

export const a4: PageSize = { width: 595, height: 842 };

export function useSheets(item: ImportItem, pages: readonly ReadPage[]): OpenedSheets {
  const isPdf = item.kind === 'pdf' && item.state !== 'encrypted' && item.state !== 'damaged';
  const isPicture = item.kind === 'image' && item.fileId !== null;
  const original = useOriginal(isPdf ? item.fileId : null);
  const pdf = usePdf(isPdf ? original.data : undefined);
  const unread = usePdfSizes(pdf, pages);
  const file = pdf.state === 'open' ? pdf.file : null;
  const sheets = useMemo((): Sheets => {
    if (original.isError) return { state: 'failed' };
    if (isPdf) return pdfSheets(pdf, pages, unread);
    if (isPicture) return pictureSheets(item, pages);
    return pages.length === 0
      ? { state: 'none' }
      : { state: 'ready', source: { kind: 'text' }, plans: pages.map(planOf) };
  }, [original.isError, isPdf, isPicture, pdf, pages, unread, item]);
  const isComing = isPdf && pdf.state === 'opening' && !original.isError;
  return {
    sheets,
    openPictures: useOpenPictures(item, isPicture, file),
    hasPictures: isPicture || file !== null || isComing,
  };
}

function useOpenPictures(
  { id, fileId }: ImportItem,
  isPicture: boolean,
  file: PDFDocumentProxy | null,
): (() => PagePictures) | null {
  const queries = useQueryClient();
  return useMemo(() => {
    if (file !== null) return () => pdfPictures(file);
    if (!isPicture) return null;
    return () => wholePagePictures((page) => queries.fetchQuery(pagePicture({ id, fileId }, page)));
  }, [queries, id, fileId, isPicture, file]);
}

function planOf(page: ReadPage): SheetPlan {
  return { number: page.page, size: page.size ?? a4, page };
}

function pdfSheets(pdf: OpenedPdf, pages: readonly ReadPage[], unread: readonly PageSize[]): Sheets {
  if (pdf.state === 'opening' && pages.length > 0)
    return { state: 'ready', source: { kind: 'opening' }, plans: pages.map(planOf) };
  if (pdf.state !== 'open') return { state: pdf.state };
  const plans =
    pages.length > 0
      ? pages.map(planOf)
      : unread.map((size, at): SheetPlan => ({ number: at + 1, size, page: null }));
  return { state: 'ready', source: { kind: 'pdf', file: pdf.file }, plans };
}

function pictureSheets({ id, fileId, name }: ImportItem, pages: readonly ReadPage[]): Sheets {
  const plans =
    pages.length > 0
      ? pages.map((page): SheetPlan => ({ number: page.page, size: page.size, page }))
      : [{ number: 1, size: null, page: null }];
  return { state: 'ready', source: { kind: 'pictures', id, fileId, name }, plans };
}

/** Sizes of a PDF's pages when nothing was read from it. */
function usePdfSizes(pdf: OpenedPdf, pages: readonly ReadPage[]): readonly PageSize[] {
  const [sizes, setSizes] = useState<readonly PageSize[]>([]);
  const file = pdf.state === 'open' && pages.length === 0 ? pdf.file : null;
  useEffect(() => {
    if (file === null) return;
    let left = false;
    const numbers = Array.from({ length: file.numPages }, (_, at) => at + 1);
    const sizeOf = async (number: number) => {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    };
    Promise.all(numbers.map(sizeOf))
      .then((all) => !left && setSizes(all))
      // The file was closed while its pages were asked for.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [file]);
  return sizes;
}
