/** What goes wrong, gathered for those who mend it: confusions, lost digits with their neighbours, lines missed, lines invented. */
import type { Step } from './text-score.ts';

/** A run of lost or added characters at least this long is a line missed or invented, not a misread one. */
const runLength = 8;

export type ErrorLog = {
  /** By what became what: how often, and where first. */
  readonly confusions: Map<string, { readonly count: number; readonly example: string }>;
  readonly lostDigits: string[];
  readonly addedDigits: string[];
  readonly missed: string[];
  readonly extra: string[];
  readonly counts: { misread: number; missed: number; extra: number };
  readonly pages: { readonly name: string; readonly edits: number; readonly characters: number }[];
};

export function newErrorLog(): ErrorLog {
  return {
    confusions: new Map(),
    lostDigits: [],
    addedDigits: [],
    missed: [],
    extra: [],
    counts: { misread: 0, missed: 0, extra: 0 },
    pages: [],
  };
}

export function logErrors(
  log: ErrorLog,
  name: string,
  truth: string,
  read: string,
  steps: readonly Step[],
): void {
  log.pages.push({
    name,
    edits: steps.filter(({ kind }) => kind !== 'same').length,
    characters: truth.length,
  });
  for (const run of runsOf(steps)) {
    const first = run[0];
    if (first === undefined || first.kind === 'same') continue;
    const was = run.flatMap((step) => (step.kind === 'added' ? [] : [truth[step.truth]])).join('');
    const became = run.flatMap((step) => (step.kind === 'lost' ? [] : [read[step.read]])).join('');
    const around = `${truth.slice(Math.max(0, first.truth - 12), first.truth)}[${was}→${became}]${truth.slice(first.truth + was.length, first.truth + was.length + 8)}`;
    if (was.length - became.length >= runLength) {
      log.counts.missed += run.length;
      log.missed.push(`${name}: …${around}`);
    } else if (became.length - was.length >= runLength) {
      log.counts.extra += run.length;
      log.extra.push(`${name}: …${around}`);
    } else {
      log.counts.misread += run.length;
      const key = `${was}→${became}`;
      const known = log.confusions.get(key) ?? { count: 0, example: around };
      log.confusions.set(key, { ...known, count: known.count + 1 });
    }
    if (/[๐-๙]/.test(was)) log.lostDigits.push(`${name}: …${around}`);
    else if (/[๐-๙]/.test(became)) log.addedDigits.push(`${name}: …${around}`);
  }
}

/** Neighbouring steps that are all right, or all wrong. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && (last.kind === 'same') === (step.kind === 'same')) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}

export function describeErrors(log: ErrorLog, most = 25): string[] {
  const { misread, missed, extra } = log.counts;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [`  ${title} (${lines.length})`, ...lines.slice(0, most).map((line) => `    ${line}`)];
  const confusions = [...log.confusions.values()].sort((one, two) => two.count - one.count);
  const worst = [...log.pages].sort((one, two) => two.edits / two.characters - one.edits / one.characters);
  return [
    `  edits: ${misread} misread, ${missed} missed, ${extra} extra`,
    ...list(
      'confusions, the commonest first',
      confusions.map(({ count, example }) => `×${count} …${example}`),
    ),
    ...list('lost digits', log.lostDigits),
    ...list('added digits', log.addedDigits),
    ...list('missed', log.missed),
    ...list('extra', log.extra),
    ...list(
      'worst pages',
      worst
        .filter(({ edits }) => edits > 0)
        .slice(0, 8)
        .map(
          ({ name, edits, characters }) =>
            `${name}: ${((100 * edits) / characters).toFixed(2)} % (${edits} of ${characters})`,
        ),
    ),
  ];
}
