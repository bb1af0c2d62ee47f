/** The height of a row as the style sheet gives it: in rem, and taller where a row becomes an entry of three lines. */
import { useCallback, useState } from 'react';

/** Before the first layout; near enough that nothing jumps. */
const usualHeight = 60;

export function useRowHeight() {
  const [height, setHeight] = useState(usualHeight);
  // Measured when it comes and when it changes: at every drawing it would have the browser lay the list out once more.
  const probe = useCallback((element: HTMLDivElement) => {
    const measure = () => setHeight(element.offsetHeight || usualHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { probe, height };
}

/** The head stays in sight over the rows; a row that is gone to must not end up under it. */
export function headHeight(scroller: HTMLDivElement | null): number {
  const head = scroller?.querySelector<HTMLElement>('.register-head');
  return head == null || getComputedStyle(head).position !== 'sticky' ? 0 : head.offsetHeight;
}
