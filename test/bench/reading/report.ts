/** Figures and targets of a row, and the table at the end. */
import type { Bench } from '../harness.ts';
import { characterErrors, digitsRight, fieldsRight, type Measured } from './measure.ts';
import { addToTally, type Curve, curveOf, flagRates, newTally, ratesAt } from './reliability.ts';
import type { GeneratedRow, Targets } from './rows.ts';

export type TableLine = readonly string[];

/** Right fields that may be flagged, percent: a tenth on scans. */
const mostRightFlagged = { layers: 1, light: 10 } as const;
const mostWrongUnflagged = 0.5;

export function reportRow(
  bench: Bench,
  name: string,
  measured: Measured,
  compared: { readonly ours: Measured; readonly theirs: Measured } | null,
  { targets, handwritten }: { readonly targets: Targets | null } & Pick<GeneratedRow, 'handwritten'>,
): TableLine[] {
  const key = (figure: string) => `${name.replaceAll('-', '_')}_${figure}`;
  const put = (figure: string, value: number, rule: 'at-most' | 'at-least', limit: number | undefined) =>
    limit === undefined ? bench.figure(key(figure), value) : bench.target(key(figure), value, rule, limit);
  put('cer_percent', characterErrors(measured), 'at-most', targets?.characterErrors);
  put('digits_percent', digitsRight(measured), 'at-least', targets?.digits);
  bench.figure(key('digits_added'), measured.text.digitsAdded);
  put('number_and_date_percent', fieldsRight(measured), 'at-least', targets?.fields);
  const flags = flagRates(measured.fields);
  if (handwritten === true) {
    const byHand = measured.fields.filter(
      ({ field, outcome }) => field !== 'deadline' && outcome !== 'missing',
    );
    const asked = byHand.filter(({ flagged }) => flagged).length;
    bench.target(
      key('flagged_percent'),
      byHand.length === 0 ? 100 : (100 * asked) / byHand.length,
      'at-least',
      100,
    );
  } else if (flags.fields > 0) {
    put(
      'wrong_unflagged_percent',
      flags.wrongUnflagged,
      'at-most',
      targets === null ? undefined : mostWrongUnflagged,
    );
    const most =
      name === 'light' ? mostRightFlagged.light : name === 'layers' ? mostRightFlagged.layers : undefined;
    put('right_flagged_percent', flags.rightFlagged, 'at-most', most);
  }
  const secondsPerPage = measured.seconds / Math.max(1, measured.pages);
  if (measured.seconds > 0)
    put('seconds_a_page', secondsPerPage, 'at-most', targets === null ? undefined : 1);
  if (compared !== null && compared.theirs.pages > 0) {
    const ratio =
      compared.theirs.seconds / compared.theirs.pages / (compared.ours.seconds / compared.ours.pages);
    put('times_as_fast_as_tesseract', ratio, 'at-least', targets === null ? undefined : 3);
  }
  return [
    lineOf(name, measured),
    ...(compared === null
      ? []
      : [lineOf('  same pages', compared.ours), lineOf('  tesseract', compared.theirs)]),
  ];
}

function lineOf(name: string, measured: Measured): TableLine {
  const { text, pages, letters, seconds, fields } = measured;
  const of = (field: string) => fields.filter((result) => result.field === field);
  const right = (field: string) => {
    const all = of(field);
    return all.length === 0 ? '' : `${all.filter(({ outcome }) => outcome === 'right').length}/${all.length}`;
  };
  const flags = flagRates(fields);
  return [
    name,
    String(pages),
    characterErrors(measured).toFixed(2),
    digitsRight(measured).toFixed(2),
    `${text.digitsKept}/${text.digits}`,
    String(text.digitsAdded),
    letters === 0 ? '' : fieldsRight(measured).toFixed(1),
    right('number'),
    right('date'),
    right('deadline'),
    fields.length === 0 ? '' : `${flags.wrong}w ${flags.missing}m`,
    fields.length === 0 ? '' : flags.wrongUnflagged.toFixed(2),
    fields.length === 0 ? '' : flags.rightFlagged.toFixed(1),
    seconds === 0 ? '' : (seconds / Math.max(1, pages)).toFixed(2),
  ];
}

const heads = [
  'row',
  'pages',
  'CER %',
  'digits %',
  'digits',
  'added',
  'ที่+วันที่ %',
  'number',
  'date',
  'deadline',
  'wrong',
  'unseen %',
  'asked %',
  's/page',
];

export function tableOf(lines: readonly TableLine[]): string[] {
  const all = [heads, ...lines];
  const widths = heads.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  return all.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** Reliability of characters, digits and fields: of readings with this confidence, so many are right. */
export function describeReliability({ characters, digits, fields }: Measured): string[] {
  const wrong = fields.filter(({ outcome }) => outcome !== 'right');
  return [
    '  right by confidence',
    line('characters', curveOf(characters)),
    line('digits', curveOf(digits)),
    line('fields', curveOfFields(fields)),
    `    right ones asked about: ${reasonsOf(fields) || 'none'}`,
    ...wrong.map(
      ({ field, outcome, flagged, confidence, truth, read }) =>
        `    ${field} ${outcome}${flagged ? ' (flagged)' : ''} ${confidence.toFixed(3)}: ${truth} → ${read}`,
    ),
  ];
}

function reasonsOf(fields: Measured['fields']): string {
  const asked = fields.filter(({ outcome, reason }) => outcome === 'right' && reason !== null);
  const groups = Map.groupBy(asked, ({ field, reason }) => `${field} ${reason}`);
  return [...groups].map(([name, members]) => `${name} ×${members.length}`).join(', ');
}

function curveOfFields(fields: Measured['fields']): Curve {
  const tally = newTally();
  for (const { confidence, outcome } of fields.filter((result) => result.outcome !== 'missing'))
    addToTally(tally, confidence, outcome === 'right');
  return curveOf(tally);
}

const thresholds = [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995] as const;

/** Of the fields of all rows: right by confidence, and what each threshold of doubt would let through. */
export function describeThresholds(fields: Measured['fields']): string[] {
  if (fields.length === 0) return [];
  const rows = thresholds.map((threshold) => {
    const { wrongUnflagged, rightFlagged } = ratesAt(threshold, fields);
    return `    below ${threshold}: ${wrongUnflagged.toFixed(2)} % wrong and unseen, ${rightFlagged.toFixed(1)} % of the right ones asked`;
  });
  return [
    `  fields by confidence (${fields.length} numbers, dates, deadlines of all scans)`,
    line('right', curveOfFields(fields)),
    ...rows,
  ];
}

function line(name: string, curve: Curve): string {
  const bins = curve.filter(({ count }) => count > 0);
  const parts = bins.map(
    ({ from, count, right }) => `${from}+: ${((100 * right) / count).toFixed(1)} % of ${count}`,
  );
  return `    ${name.padEnd(11)}${parts.join('   ')}`;
}
