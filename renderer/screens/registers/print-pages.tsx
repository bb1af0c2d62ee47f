/** Sheets of paper one under another, each drawn while it is near the window. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageNumberText } from '../../../shared/text/page-number.ts';
import { PdfCanvas } from '../review/document/pdf-canvas.tsx';
import { usePdf } from '../review/document/pdf-file.ts';
import { useIsNear, useWidth } from '../review/document/use-element.ts';
import type { PrintPages } from './use-print-pages.ts';
import './print-preview.css';

/** A4 across, in points: what the form is printed on. */
const sheet = { width: 841.89, height: 595.28 } as const;

export function PrintSheets({ pages, isLoading }: { pages: PrintPages; isLoading: boolean }) {
  const { t } = useTranslation('registers');
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const { counts, setCount } = useCounts(pages);
  // The paper is what the dialog is for: the arrow keys move it at once. What is printed stays in sight above it.
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const placed = pages.parts.map((bytes, part) => ({
    bytes,
    part,
    first: counts.slice(0, part).reduce((sum, count) => sum + count, 0),
  }));
  return (
    <section
      ref={frame}
      className="print-sheets fields-scroll"
      aria-label={t('printing.pages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      {isLoading && <p className="print-waiting soft">{t('printing.busy')}</p>}
      {width > 0 &&
        placed.map(({ bytes, part, first }) => (
          <PrintPart
            // The first pages make way for the part that begins with them.
            key={part}
            bytes={bytes}
            scale={(width - margin) / sheet.width}
            first={first}
            total={pages.isWhole && counts.length === pages.parts.length ? total : null}
            onCount={(count) => setCount(part, count)}
          />
        ))}
    </section>
  );
}

/** Pixels beside the sheets, for the scroll bar and their shadow. */
const margin = 40;

function useCounts({ id }: PrintPages) {
  const [counts, setCounts] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another range is another heap of paper
  useEffect(() => setCounts([]), [id]);
  const setCount = (part: number, count: number) =>
    setCounts((old) => (old[part] === count ? old : Object.assign([...old], { [part]: count })));
  return { counts, setCount } as const;
}

type PartProps = {
  readonly bytes: Uint8Array;
  readonly scale: number;
  /** Pages before this part. */
  readonly first: number;
  /** Null: not known yet. */
  readonly total: number | null;
  readonly onCount: (count: number) => void;
};

function PrintPart({ bytes, scale, first, total, onCount }: PartProps) {
  const opened = usePdf(bytes);
  const file = useLast(opened.state === 'open' ? opened.file : null);
  const count = file?.numPages ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once a part
  useEffect(() => {
    if (count > 0) onCount(count);
  }, [count]);
  if (file === null) return null;
  return Array.from({ length: count }, (_, index) => index + 1).map((page) => (
    <PrintSheet key={page} file={file} page={page} scale={scale} number={first + page} total={total} />
  ));
}

/** While longer pages are opened the ones before stay, so that nothing flickers. */
function useLast(file: PDFDocumentProxy | null): PDFDocumentProxy | null {
  const last = useRef(file);
  if (file !== null) last.current = file;
  return last.current;
}

type SheetProps = {
  readonly file: PDFDocumentProxy;
  readonly page: number;
  readonly scale: number;
  readonly number: number;
  readonly total: number | null;
};

function PrintSheet({ file, page, scale, number, total }: SheetProps) {
  const { t } = useTranslation('registers');
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const onShown = useCallback(() => undefined, []);
  return (
    <div
      ref={frame}
      className="print-sheet"
      style={{ width: sheet.width * scale, height: sheet.height * scale }}
    >
      {isNear && (
        <PdfCanvas
          file={file}
          page={page}
          scale={scale}
          rotation={0}
          label={t('printing.page', { number })}
          onShown={onShown}
        />
      )}
      {/* Printed over the pages once their count is known; it stands where it will stand, in the words of the paper. */}
      <span className="print-number" style={{ fontSize: 12 * scale }}>
        {pageNumberText(number, total)}
      </span>
    </div>
  );
}
