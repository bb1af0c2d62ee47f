/**
 * What every bench script shares: arguments, timing, targets and the way results are told.
 * `--size N` (or `--count N`) sets the amount of data (`small`: a tenth of the usual); with `--json` the last line is one object {tried, failed, figures, targets}.
 * Exit code 1: a target was missed or a try failed. 2: the bench could not run at all; of an option it does not know, or
 * a value that it cannot take, one sentence, before anything is begun.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';

export type Target = {
  readonly value: number;
  readonly limit: number;
  readonly rule: 'at-most' | 'at-least';
  readonly met: boolean;
};

export type BenchResult = {
  /** Targets and tries that were looked at, and how many of them failed. */
  readonly tried: number;
  readonly failed: number;
  /** Measured values by name; the name ends in its unit: `list_p95_ms`, `logging_ratio`. */
  readonly figures: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, Target>>;
};

export type Bench = {
  readonly size: number;
  /** Values of the script's own options. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** An option of the type `whole`, or what is usual. */
  whole(option: string, usual: number): number;
  figure(name: string, value: number): void;
  /** Records the figure and holds it against its limit. */
  target(name: string, value: number, rule: Target['rule'], limit: number): void;
  /** A try that is right or wrong rather than fast or slow. */
  check(name: string, isRight: boolean): void;
  /** A line for the reader; not printed with `--json`. */
  say(line: string): void;
};

/** Runs one bench script from start to exit code. */
export async function runBench(
  name: string,
  defaultSize: number,
  work: (bench: Bench) => Promise<void> | void,
  ownOptions: OwnOptions = {},
): Promise<void> {
  const figures: Record<string, number> = {};
  const targets: Record<string, Target> = {};
  let tried = 0;
  let failed = 0;
  try {
    const { size, json, options } = readArguments(defaultSize, ownOptions);
    const say = (line: string) => {
      if (!json) console.log(line);
    };
    const record = (isRight: boolean) => {
      tried += 1;
      if (!isRight) failed += 1;
    };
    say(`${name}: size ${size}, Node ${process.versions.node}, ${process.platform} ${process.arch}`);
    await work({
      size,
      options,
      whole: (option, usual) => (typeof options[option] === 'string' ? Number(options[option]) : usual),
      say,
      figure(figure, value) {
        figures[figure] = round(value);
        say(`  ${figure.padEnd(44)} ${String(round(value)).padStart(12)}`);
      },
      target(figure, value, rule, limit) {
        const met = rule === 'at-most' ? value <= limit : value >= limit;
        figures[figure] = round(value);
        targets[figure] = { value: round(value), limit, rule, met };
        record(met);
        const verdict = `${met ? 'met' : 'MISSED'} (${rule.replace('-', ' ')} ${limit})`;
        say(`  ${figure.padEnd(44)} ${String(round(value)).padStart(12)}  ${verdict}`);
      },
      check(what, isRight) {
        record(isRight);
        say(`  ${what.padEnd(44)} ${(isRight ? 'right' : 'WRONG').padStart(12)}`);
      },
    });
    const result: BenchResult = { tried, failed, figures, targets };
    say(`${name}: ${tried} tried, ${failed} failed`);
    if (json) console.log(JSON.stringify(result));
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(`${name}: could not run:`, isSentence(error) ? error.message : error);
    process.exitCode = 2;
  }
}

/** Milliseconds that each of `times` runs took. */
export async function timeEach(
  times: number,
  work: (index: number) => unknown | Promise<unknown>,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The value below which `share` (0-1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Repeatable numbers from 0 up to 1 (mulberry32), so that two runs do the same work. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type OwnOption = {
  /** `whole`: a number of 0 or more. */
  readonly type: 'string' | 'boolean' | 'whole';
  readonly least?: number;
  /** For what `--size` is called by this script too. */
  readonly isSize?: boolean;
  /** A list of these, with commas. */
  readonly among?: readonly string[];
};
type OwnOptions = Readonly<Record<string, OwnOption>>;

function isSentence(error: unknown): error is Error {
  if (error instanceof RangeError) return true;
  return error instanceof TypeError && /^ERR_PARSE_ARGS/.test(String((error as NodeJS.ErrnoException).code));
}

function readArguments(
  defaultSize: number,
  ownOptions: OwnOptions,
): { size: number; json: boolean; options: Bench['options'] } {
  const known: NonNullable<ParseArgsConfig['options']> = {
    ...Object.fromEntries(
      Object.entries(ownOptions).map(([name, { type }]) => [
        name,
        { type: type === 'whole' ? 'string' : type } as const,
      ]),
    ),
    size: { type: 'string' },
    count: { type: 'string' },
    json: { type: 'boolean' },
  };
  const { values } = parseArgs({ options: known });
  const { size, count, json, ...own } = values as Record<string, string | boolean | undefined>;
  for (const [name, option] of Object.entries(ownOptions))
    if (option.isSize !== true) holdAgainst(name, option, own[name]);
  const ownSize = Object.keys(ownOptions).find((name) => ownOptions[name]?.isSize === true) ?? '';
  const given = [own[ownSize], count, size].find((value) => typeof value === 'string');
  return { size: sizeFrom(given, defaultSize), json: json === true, options: own };
}

/** Throws what a person is to read. */
function holdAgainst(name: string, { type, least = 0, among }: OwnOption, given: unknown): void {
  if (typeof given !== 'string') return;
  const value = Number(given);
  if (type === 'whole' && !(/^\d+$/.test(given) && Number.isSafeInteger(value) && value >= least))
    throw new RangeError(`--${name} takes a whole number from ${least} on, not ${given || 'nothing'}`);
  for (const one of among === undefined ? [] : given.split(','))
    if (!among?.includes(one))
      throw new RangeError(`--${name} takes ${among?.join(', ')}, not ${one || 'nothing'}`);
}

function sizeFrom(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  if (given === 'small') return Math.ceil(usual / 10);
  const size = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(size) || size < 1)
    throw new RangeError(
      `the amount of data is a whole number from 1 on, or small, not ${given || 'nothing'}`,
    );
  return size;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
