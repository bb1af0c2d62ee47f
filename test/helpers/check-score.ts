/** How well the checks find what was planted: precision and recall of every rule over a set of letters. */
import type { Warning } from '../../shared/document/reading.ts';
import type { Defect } from './planted/defects.ts';
import type { PlantedLetter } from './planted-letters.ts';

export type RuleScore = {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Warnings of the rule where nothing was planted that it could mean. */
  readonly falseAlarms: number;
};

export type CheckScore = {
  readonly rules: readonly RuleScore[];
  readonly recall: number;
  readonly precision: number;
  /** False alarms a letter without any defect. */
  readonly alarmsPerCleanLetter: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

export function scoreChecks(
  letters: readonly PlantedLetter[],
  warningsOf: (letter: PlantedLetter) => readonly Warning[],
): CheckScore {
  const tally = new Map<string, { planted: number; found: number; falseAlarms: number }>();
  const of = (rule: string) => {
    const known = tally.get(rule) ?? { planted: 0, found: 0, falseAlarms: 0 };
    tally.set(rule, known);
    return known;
  };
  const missed: string[] = [];
  const wrong: string[] = [];
  let cleanAlarms = 0;
  for (const letter of letters) {
    const warnings = warningsOf(letter);
    for (const defect of letter.planted) {
      const entry = of(defect.rule);
      entry.planted += 1;
      if (warnings.some((warning) => warning.rule === defect.rule && isThere(letter, warning, defect)))
        entry.found += 1;
      else missed.push(`${letter.seed}: ${defect.kind} (${defect.rule})`);
    }
    const expected = new Set(letter.planted.flatMap(({ rule, also }) => [rule, ...(also ?? [])]));
    for (const { rule, params } of warnings.filter((warning) => !expected.has(warning.rule))) {
      of(rule).falseAlarms += 1;
      if (letter.planted.length === 0) cleanAlarms += 1;
      wrong.push(
        `${letter.seed}: ${rule} ${JSON.stringify(params)} (planted: ${letter.planted.map(({ kind }) => kind).join(', ') || 'nothing'})`,
      );
    }
  }
  const rules = [...tally]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .sort((one, other) => (one.rule < other.rule ? -1 : 1));
  const sum = (what: 'planted' | 'found' | 'falseAlarms') =>
    rules.reduce((total, rule) => total + rule[what], 0);
  const clean = letters.filter(({ planted }) => planted.length === 0).length;
  return {
    rules,
    recall: sum('found') / Math.max(1, sum('planted')),
    precision: sum('found') / Math.max(1, sum('found') + sum('falseAlarms')),
    alarmsPerCleanLetter: cleanAlarms / Math.max(1, clean),
    missed,
    wrong,
  };
}

/** Whether the warning points at a line that the planting changed. */
function isThere({ pages, changed }: PlantedLetter, { places }: Warning, { leavesNoTrace }: Defect): boolean {
  if (leavesNoTrace === true) return true;
  return places.some(({ page, start, end }) => {
    const text = pages.find((one) => one.page === page)?.text ?? '';
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', Math.max(start, end - 1));
    return text
      .slice(from, to < 0 ? undefined : to)
      .split('\n')
      .some((line) => changed.has(line));
  });
}

/** One line a rule: planted, found, false alarms, recall and precision in per cent. */
export function scoreLines({ rules }: CheckScore): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)}`);
  return [
    `${'rule'.padEnd(28)}${['planted', 'found', 'false', 'recall %', 'precision %'].map((head) => head.padStart(12)).join('')}`,
    ...rules.map(
      ({ rule, planted, found, falseAlarms }) =>
        rule.padEnd(28) +
        [planted, found, falseAlarms, share(found, planted), share(found, found + falseAlarms)]
          .map((cell) => String(cell).padStart(12))
          .join(''),
    ),
  ];
}
