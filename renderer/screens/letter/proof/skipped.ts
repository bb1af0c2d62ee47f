/** Findings the clerk let pass, by letter: kept on this computer, so that they do not come back the next morning. */
import { useCallback, useState } from 'react';
import type { LetterFinding } from '../../../../shared/letter/letter.ts';

const mostKept = 500;

/** The same slip at the same words is the same finding, wherever the paragraph moves. */
export function findingKey({ rule, field, params }: LetterFinding): string {
  return [rule, (field ?? '').replace(/\[\d+\]/gu, ''), ...Object.values(params)].join('|');
}

export function useSkipped(letterId: string): {
  readonly isSkipped: (finding: LetterFinding) => boolean;
  readonly skip: (finding: LetterFinding) => void;
  readonly restore: () => void;
} {
  const name = `skipped ${letterId}`;
  const [keys, setKeys] = useState<readonly string[]>(() => stored(name));
  const keep = useCallback(
    (next: readonly string[]) => {
      setKeys(next);
      try {
        if (next.length === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(next));
      } catch {
        // Without room on this computer they are let pass for this sitting alone.
      }
    },
    [name],
  );
  return {
    isSkipped: (finding) => keys.includes(findingKey(finding)),
    skip: (finding) => keep([...keys, findingKey(finding)].slice(-mostKept)),
    restore: () => keep([]),
  };
}

function stored(name: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
