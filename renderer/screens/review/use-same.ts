/** The same function all along, doing what the newest one does: parts that are given it need not be drawn anew. */
import { useRef } from 'react';

export function useSame<Given extends readonly unknown[]>(
  newest: (...given: Given) => void,
): (...given: Given) => void {
  const current = useRef(newest);
  current.current = newest;
  return useRef((...given: Given) => current.current(...given)).current;
}
