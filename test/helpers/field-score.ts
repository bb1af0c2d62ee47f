/** How many fields of a reading equal those of a gold file; what differs is listed with both values. */
import type { ReadLetter } from '../../shared/document/reading.ts';

export type GoldLetter = Readonly<Record<string, unknown>> & { readonly index: number };
export type Difference = {
  readonly letter: number;
  readonly field: string;
  readonly gold: string;
  readonly read: string;
};
export type LetterScore = { readonly letter: number; readonly right: number; readonly of: number };
export type Score = { readonly letters: readonly LetterScore[]; readonly differences: readonly Difference[] };

/** Judgement, notes for people, and annexes, which are compared apart. */
const notCompared = new Set(['suspects', 'attachments', 'deadlineNote', 'forCoveringLetterRecipients']);
/** Free wording beside a literal value. */
const freeWords = new Set(['what', 'note']);

export function scoreLetters(gold: readonly GoldLetter[], read: readonly ReadLetter[]): Score {
  const differences: Difference[] = [];
  const letters = gold.map((expected) => {
    const letter = read.find(({ index }) => index === expected.index);
    const fields = Object.keys(expected).filter((field) => !notCompared.has(field));
    const wrong = fields.flatMap((field): Difference[] => {
      const [one, other] = [plain(expected[field]), plain(letter?.[field as keyof ReadLetter])];
      return one === other ? [] : [{ letter: expected.index, field, gold: one, read: other }];
    });
    differences.push(...wrong);
    return { letter: expected.index, right: fields.length - wrong.length, of: fields.length };
  });
  return { letters, differences };
}

export function scoreTable(file: string, { letters, differences }: Score): string {
  const rows = letters.map(({ letter, right, of }) => `  letter ${letter}: ${right} of ${of} fields`);
  const wrong = differences.map(
    ({ letter, field, gold, read }) => `  ✗ ${letter}.${field}\n    gold ${gold}\n    read ${read}`,
  );
  return [file, ...rows, ...wrong].join('\n');
}

/** Same text for same content: keys sorted, free wording left out. */
function plain(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'undefined';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !freeWords.has(key));
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
