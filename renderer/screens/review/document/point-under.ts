/** From a point of the screen to the letter of the page's text that is there; on blank paper the nearest one. */
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { widthInPageFace } from '../page-face-width.ts';
import { type Rotation, rotateSize } from '../page-places.ts';
import type { TextPoint } from './pick.ts';
import { textAt, turnedBack } from './pick-at.ts';

/** Null where no page with words is near. */
export function pointUnder(
  scroller: HTMLElement,
  pages: readonly ReadPage[],
  left: number,
  top: number,
): TextPoint | null {
  const frame = frameNear(scroller, left, top);
  const page = pages.find(({ page: number }) => number === Number(frame?.dataset.page));
  if (frame === null || page === undefined) return null;
  const words = frame.querySelector<HTMLElement>('.text-sheet');
  const at = words === null ? onPicture(frame, page, left, top) : inWords(words, left, top);
  return at === null ? null : { page: page.page, at };
}

function frameNear(scroller: HTMLElement, left: number, top: number): HTMLElement | null {
  const under = document.elementFromPoint(left, top)?.closest<HTMLElement>('[data-page]') ?? null;
  if (under !== null && scroller.contains(under)) return under;
  const away = (frame: HTMLElement) => {
    const box = frame.getBoundingClientRect();
    return Math.max(0, box.top - top, top - box.bottom);
  };
  return [...scroller.querySelectorAll<HTMLElement>('[data-page]')].reduce<HTMLElement | null>(
    (best, frame) => (best === null || away(frame) < away(best) ? frame : best),
    null,
  );
}

function onPicture(frame: HTMLElement, page: ReadPage, left: number, top: number): number | null {
  if (page.size === null) return null;
  const rotation = Number(frame.dataset.turn ?? 0) as Rotation;
  const box = frame.getBoundingClientRect();
  const scale = box.width / rotateSize(page.size, rotation).width;
  const seen = { x: (left - box.left) / scale, y: (top - box.top) / scale };
  return textAt(page, turnedBack(seen, page.size, rotation), widthInPageFace);
}

/** Only words: the sheet of a text holds its text and nothing else. */
function inWords(sheet: HTMLElement, left: number, top: number): number | null {
  const caret = document.caretPositionFromPoint(left, top);
  if (caret === null || !sheet.contains(caret.offsetNode)) return null;
  const before = document.createRange();
  before.setStart(sheet, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return before.toString().length;
}
