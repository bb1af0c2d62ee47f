/**
 * The marks of each page. A page whose marks are as before gets the very same list, so that of two hundred pages only
 * those are drawn anew on which something has changed.
 */
import { useRef } from 'react';
import type { EvidenceMark } from './view.ts';

const none: readonly EvidenceMark[] = [];

export function useMarksByPage(marks: readonly EvidenceMark[]): (page: number) => readonly EvidenceMark[] {
  const before = useRef<ReadonlyMap<number, readonly EvidenceMark[]>>(new Map());
  before.current = marksByPage(marks, before.current);
  const now = before.current;
  return (page) => now.get(page) ?? none;
}

export function marksByPage(
  marks: readonly EvidenceMark[],
  before: ReadonlyMap<number, readonly EvidenceMark[]>,
): ReadonlyMap<number, readonly EvidenceMark[]> {
  const now = new Map<number, EvidenceMark[]>();
  for (const mark of marks) {
    for (const page of new Set([...mark.spans, ...(mark.places ?? [])].map((place) => place.page))) {
      const list = now.get(page);
      if (list === undefined) now.set(page, [mark]);
      else list.push(mark);
    }
  }
  return new Map(
    [...now].map(([page, list]) => {
      const old = before.get(page);
      return [page, old !== undefined && areSame(old, list) ? old : list];
    }),
  );
}

function areSame(one: readonly EvidenceMark[], other: readonly EvidenceMark[]): boolean {
  return one.length === other.length && one.every((mark, at) => isSame(mark, other[at]));
}

function isSame(one: EvidenceMark, other: EvidenceMark | undefined): boolean {
  return (
    other !== undefined &&
    one.key === other.key &&
    one.tone === other.tone &&
    one.label === other.label &&
    areEqual(one.spans, other.spans) &&
    areEqual(one.places ?? [], other.places ?? [])
  );
}

function areEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((place, at) => place === other[at]);
}
