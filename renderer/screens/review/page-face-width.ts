/**
 * How wide text is in the office's page face, which stands in for a file's own font: near enough to cut a line. The
 * face is loaded when it is first needed; what was measured before that in another face is measured anew.
 */
import { useSyncExternalStore } from 'react';

export type WidthOf = (text: string) => number;

const face = '100px OfficeSarabunM';
let widthOf: WidthOf | null = null;
let isAsked = false;
const measuredBy = new Set<() => void>();

export function widthInPageFace(text: string): number {
  widthOf ??= newPen();
  return widthOf(text);
}

/** Another function once the face is there: what was computed with it is computed again. */
export function useWidthInPageFace(): WidthOf {
  return useSyncExternalStore(hear, current);
}

function current(): WidthOf {
  widthOf ??= newPen();
  return widthOf;
}

function hear(changed: () => void): () => void {
  measuredBy.add(changed);
  // A pen made before the face was there keeps the other face, though the face may have come since.
  if (!isAsked) void document.fonts.load(face).then(measureAnew);
  isAsked = true;
  return () => void measuredBy.delete(changed);
}

function measureAnew(): void {
  widthOf = newPen();
  for (const changed of measuredBy) changed();
}

function newPen(): WidthOf {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null) return (text) => text.length;
  pen.font = `${face}, "TH Sarabun PSK", sans-serif`;
  return (text) => pen.measureText(text).width;
}
