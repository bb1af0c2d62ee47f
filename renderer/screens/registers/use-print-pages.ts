/**
 * The pages of a range as they will be printed: the first few at once, then the rest part by part, in order. What
 * is asked for last counts; closing the dialog asks for no more.
 */
import { useEffect, useState } from 'react';
import type { PrintedRange } from '../../../shared/contract/api.ts';
import type { IdNumbers } from '../../queries/list-file.ts';
import { openPrint, printedPart, type RegisterFilter } from '../../queries/registers.ts';

export type PrintPages = {
  /** Another one for every range. */
  readonly id: string | null;
  /** Null until all its lines are read. */
  readonly range: PrintedRange | null;
  /** PDFs, in order. */
  readonly parts: readonly Uint8Array[];
  /** Lines that are laid out. */
  readonly rows: number;
  readonly isWhole: boolean;
  readonly error: unknown;
};

const nothing: PrintPages = { id: null, range: null, parts: [], rows: 0, isWhole: false, error: null };

/** Null: nothing to show yet, a field is still being typed into. */
export function usePrintPages(filter: RegisterFilter | null, idNumbers: IdNumbers): PrintPages {
  const [pages, setPages] = useState(nothing);
  const asked = filter === null ? null : JSON.stringify(filter);
  useEffect(() => {
    let left = false;
    setPages(nothing);
    if (asked === null) return;
    const show = (next: PrintPages) => {
      if (!left) setPages(next);
    };
    layOut(JSON.parse(asked) as RegisterFilter, idNumbers, show, () => left).catch((error: unknown) =>
      show({ ...nothing, error }),
    );
    return () => {
      left = true;
    };
  }, [asked, idNumbers]);
  return pages;
}

async function layOut(
  filter: RegisterFilter,
  idNumbers: IdNumbers,
  show: (pages: PrintPages) => void,
  isLeft: () => boolean,
): Promise<void> {
  const head = await openPrint(filter, true, idNumbers);
  if (isLeft()) return;
  const seen = { ...nothing, id: head.id, parts: [await printedPart(head.id, null)] };
  show(seen);
  if (isLeft()) return;
  const range = head.isHead ? await openPrint(filter, false, idNumbers) : head;
  show({ ...seen, range });
  const parts: Uint8Array[] = [];
  let rows = 0;
  for (const [part, lines] of range.parts.entries()) {
    if (isLeft()) return;
    parts.push(await printedPart(range.id, part));
    rows += lines;
    show({ ...seen, range, parts: [...parts], rows, isWhole: parts.length === range.parts.length });
  }
}
