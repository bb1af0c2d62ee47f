/** The pages of an original, ready to be shown: a PDF's pages, a picture, or text. */
import { useEffect, useMemo, useState } from 'react';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { useOriginal } from '../../../queries/imports.ts';
import type { PageSize } from '../page-places.ts';
import { type OpenedPdf, usePdf } from './pdf-file.ts';
import type { SheetSource } from './sheet.tsx';

export type SheetPlan = { readonly number: number; readonly size: PageSize; readonly page: ReadPage | null };
export type Sheets =
  | { readonly state: 'opening' | 'failed' | 'none' }
  | { readonly state: 'ready'; readonly source: SheetSource; readonly plans: readonly SheetPlan[] };

const a4: PageSize = { width: 595, height: 842 };
/** Pictures say nothing of paper; a sheet is taken to be as wide as A4. */
const pictureWidth = a4.width;

export function useSheets(item: ImportItem, pages: readonly ReadPage[]): Sheets {
  const isPdf = item.kind === 'pdf' && item.state !== 'encrypted' && item.state !== 'damaged';
  const isPicture = item.kind === 'image';
  const original = useOriginal(isPdf || isPicture ? item.fileId : null);
  const pdf = usePdf(isPdf ? original.data : undefined);
  const picture = usePicture(isPicture ? original.data : undefined);
  const unread = usePdfSizes(pdf, pages);
  return useMemo(() => {
    if (original.isError) return { state: 'failed' };
    if (isPdf) return pdfSheets(pdf, pages, unread);
    if (isPicture) return pictureSheets(picture, item.name, pages);
    return pages.length === 0
      ? { state: 'none' }
      : { state: 'ready', source: { kind: 'text' }, plans: pages.map(planOf) };
  }, [original.isError, isPdf, isPicture, pdf, picture, pages, unread, item.name]);
}

function planOf(page: ReadPage): SheetPlan {
  return { number: page.page, size: page.size ?? a4, page };
}

function pdfSheets(pdf: OpenedPdf, pages: readonly ReadPage[], unread: readonly PageSize[]): Sheets {
  if (pdf.state !== 'open') return { state: pdf.state };
  const plans =
    pages.length > 0
      ? pages.map(planOf)
      : unread.map((size, at): SheetPlan => ({ number: at + 1, size, page: null }));
  return { state: 'ready', source: { kind: 'pdf', file: pdf.file }, plans };
}

type Picture = { readonly url: string; readonly size: PageSize } | 'opening' | 'failed';

function pictureSheets(picture: Picture, name: string, pages: readonly ReadPage[]): Sheets {
  if (picture === 'opening' || picture === 'failed') return { state: picture };
  return {
    state: 'ready',
    source: { kind: 'picture', url: picture.url, name },
    plans: [{ number: 1, size: picture.size, page: pages[0] ?? null }],
  };
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

function usePicture(bytes: Uint8Array<ArrayBuffer> | undefined): Picture {
  const [picture, setPicture] = useState<Picture>('opening');
  useEffect(() => {
    if (bytes === undefined) return;
    const url = URL.createObjectURL(new Blob([bytes]));
    const probe = new Image();
    probe.onload = () => {
      const ratio = probe.naturalHeight / Math.max(1, probe.naturalWidth);
      setPicture({ url, size: { width: pictureWidth, height: pictureWidth * ratio } });
    };
    // A picture the browser cannot draw (TIFF); its original can still be saved.
    probe.onerror = () => setPicture('failed');
    probe.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  return picture;
}
