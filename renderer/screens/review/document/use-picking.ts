/**
 * Marking words on the pages: by dragging (boxes of values lie over the words and do not stand in the way), by two
 * clicks a word, by three a line; by keys a word or line more or less. The field in hand keeps the focus meanwhile.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { moved, type Picked, pickedSpans, pickLine, pickPage, pickWord, type Step } from './pick.ts';
import { pointUnder } from './point-under.ts';

export type Picking = {
  /** In page order; the same list while nothing changes. */
  readonly spans: readonly Span[];
  readonly isDragging: boolean;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly clear: () => void;
};

type Around = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pages: readonly ReadPage[];
  /** Where marking by keys begins: the value being looked at, else the page in view. */
  readonly beginning: () => { readonly page: number; readonly at: number };
};

/** Pixels: less is a click with an unsteady hand. */
const dragFrom = 4;
/** Pixels from the pane's edge where it begins to scroll, and how far at each frame. */
const edge = 28;
const pull = 14;

const none: readonly Span[] = [];

export function usePicking(around: Around): Picking {
  const { scroller, pages } = around;
  const [picked, setPicked] = useState<Picked | null>(null);
  const [isDragging, setDragging] = useState(false);
  const spans = useMemo(() => (picked === null ? none : pickedSpans(pages, picked)), [pages, picked]);
  const wasDragged = useRef(false);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const byKeys = useRef<1 | -1 | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the marked words have changed
  useEffect(() => {
    if (byKeys.current === null) return;
    const parts = [...(scroller.current?.querySelectorAll('.picked, .picked-text') ?? [])];
    parts.at(byKeys.current === 1 ? -1 : 0)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    byKeys.current = null;
  }, [spans]);
  const pageOf = (number: number) => pages.find(({ page }) => page === number);

  const onMouseDown = (event: MouseEvent) => {
    const pane = scroller.current;
    if (pane === null || event.button !== 0 || !isOnPaper(event.target)) return;
    wasDragged.current = false;
    const from = pointUnder(pane, pages, event.clientX, event.clientY);
    // Neither the browser's own marking, which loses the way between lines, nor a new focus.
    event.preventDefault();
    if (from === null) return;
    const page = pageOf(from.page);
    if (page !== undefined && event.detail > 1)
      setPicked(event.detail === 2 ? pickWord(page, from.at) : pickLine(page, from.at));
    const anchor = event.shiftKey && picked !== null ? picked.anchor : from;
    if (event.shiftKey) setPicked({ anchor, focus: from });
    stop.current = followPointer(pane, event, {
      onStart: () => {
        wasDragged.current = true;
        setDragging(true);
      },
      onMove: (left, top) => {
        const focus = pointUnder(pane, pages, left, top);
        if (focus !== null) setPicked({ anchor, focus });
      },
      onEnd: () => setDragging(false),
    });
  };

  const onClickCapture = (event: MouseEvent) => {
    if (!isOnPaper(event.target) || event.shiftKey) return;
    if (wasDragged.current) {
      // The end of a drag over a value's box is no click on it.
      event.stopPropagation();
      return;
    }
    if (event.detail > 1) event.stopPropagation();
    else {
      setPicked(null);
      if (!(event.target as Element).matches('.evidence')) scroller.current?.focus({ preventScroll: true });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey && event.code === 'KeyA') {
      event.preventDefault();
      const page = pageOf(around.beginning().page);
      setPicked(page === undefined ? null : pickPage(page));
      return;
    }
    const step = event.shiftKey && !event.ctrlKey ? steps[event.code] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    byKeys.current = step.direction;
    setPicked((before) => {
      if (before !== null) return moved(pages, before, step);
      const { page: number, at } = around.beginning();
      const page = pageOf(number);
      return page === undefined ? null : pickWord(page, at);
    });
  };

  return { spans, isDragging, onMouseDown, onClickCapture, onKeyDown, clear: () => setPicked(null) };
}

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: { by: 'word', direction: 1 },
  ArrowLeft: { by: 'word', direction: -1 },
  ArrowDown: { by: 'line', direction: 1 },
  ArrowUp: { by: 'line', direction: -1 },
  End: { by: 'line-end', direction: 1 },
  Home: { by: 'line-end', direction: -1 },
};

/** On a page, but not on the words laid over it that say why it was not read. */
function isOnPaper(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-page]') !== null &&
    target.closest('.page-fault') === null
  );
}

type Followers = {
  readonly onStart: () => void;
  readonly onMove: (left: number, top: number) => void;
  readonly onEnd: () => void;
};

/** Until the button is let go, wherever the pointer goes; at the pane's edge the pages come along. */
function followPointer(pane: HTMLElement, { clientX, clientY }: MouseEvent, follow: Followers): () => void {
  let [left, top] = [clientX, clientY];
  let isUnderWay = false;
  let frame = 0;
  const drawAlong = () => {
    const { top: head, bottom } = pane.getBoundingClientRect();
    const by = top < head + edge ? -pull : top > bottom - edge ? pull : 0;
    if (by !== 0) {
      pane.scrollBy({ top: by, behavior: 'instant' });
      follow.onMove(left, top);
    }
    frame = requestAnimationFrame(drawAlong);
  };
  const move = (event: globalThis.MouseEvent) => {
    [left, top] = [event.clientX, event.clientY];
    if (!isUnderWay && Math.hypot(left - clientX, top - clientY) < dragFrom) return;
    if (!isUnderWay) {
      isUnderWay = true;
      follow.onStart();
      frame = requestAnimationFrame(drawAlong);
    }
    follow.onMove(left, top);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', letGo);
    if (isUnderWay) follow.onEnd();
  };
  // Moves are drawn when there is time; a key pressed right after letting go has to find the words marked to their end.
  const letGo = (event: globalThis.MouseEvent) => {
    if (isUnderWay) follow.onMove(event.clientX, event.clientY);
    stop();
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', letGo);
  return stop;
}
