/** What the page viewer needs to know of its own element: how wide it is, and which parts of it are near. */
import { type RefObject, useEffect, useState } from 'react';

/** Inner size in CSS pixels; 0 by 0 until measured. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      const next = { width: Math.round(width), height: Math.round(height) };
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Inner width in CSS pixels; 0 until measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Panes that scroll. A margin around the window does not reach into them: what they hide counts as hidden. */
const panes = '.sheets, .fields-scroll, .bundle-scroll';

/** True while the element is within one pane's height of what is seen. */
export function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: target.closest(panes),
      rootMargin: '100% 0px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
