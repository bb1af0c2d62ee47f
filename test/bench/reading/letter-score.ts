/** Whether the fields by which a letter is known were read exactly, and whether the wrong ones are shown to be confirmed. */
import { type ConfirmReason, fieldConfidence, mustConfirm } from '../../../shared/document/confirm.ts';
import type { ReadLetter, ReadPage } from '../../../shared/document/reading.ts';

export type LetterTruth = {
  readonly number: string;
  readonly dateISO: string;
  readonly deadlines: readonly string[];
};

export type FieldName = 'number' | 'date' | 'deadline';

/** `missing`: nothing was read, which the clerk sees. */
export type FieldResult = {
  readonly field: FieldName;
  readonly outcome: 'right' | 'wrong' | 'missing';
  readonly flagged: boolean;
  readonly reason: ConfirmReason | null;
  readonly confidence: number;
  readonly truth: string;
  readonly read: string;
};

const withoutSpaces = (text: string) => text.replace(/\s/gu, '');

export function scoreLetter(
  truth: LetterTruth,
  letter: ReadLetter | undefined,
  pages: readonly ReadPage[],
): FieldResult[] {
  const results = [
    judge('number', ['number'], withoutSpaces(truth.number), letter?.number ?? null),
    judge('date', ['dateISO', 'dateLiteral', 'date'], truth.dateISO, letter?.dateISO ?? null),
  ];
  const deadlines = (letter?.dates ?? []).flatMap(({ kind, iso }, at) =>
    kind === 'deadline' && iso !== undefined ? [{ iso, path: `dates[${at}]` }] : [],
  );
  for (const { iso, path } of deadlines) {
    const nearest = truth.deadlines.includes(iso) ? iso : (truth.deadlines[0] ?? '(none)');
    results.push(judge('deadline', [path, `${path}.iso`, `${path}.text`], nearest, iso));
  }
  for (const iso of truth.deadlines)
    if (deadlines.length === 0) results.push(judge('deadline', [], iso, null));
  return results;

  function judge(
    field: FieldName,
    paths: readonly string[],
    wanted: string,
    value: string | null,
  ): FieldResult {
    const read = withoutSpaces(value ?? '');
    const path = paths.find((candidate) => letter?.evidence[candidate] !== undefined);
    const evidence = path === undefined ? undefined : letter?.evidence[path];
    const reason = path === undefined || evidence === undefined ? null : mustConfirm(path, evidence, pages);
    return {
      field,
      outcome: value === null ? 'missing' : read === wanted ? 'right' : 'wrong',
      flagged: reason !== null,
      reason,
      confidence: path === undefined || evidence === undefined ? 1 : fieldConfidence(path, evidence, pages),
      truth: wanted,
      read,
    };
  }
}
