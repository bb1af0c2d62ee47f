/**
 * The last lines of the log as they may leave the office. The log itself blots out Thai, addresses and long numbers;
 * here nothing passes but what the program's own words are made of: a moment, a level, the message's plain words,
 * numbers, ids and codes, and where in the program it was. Of what an error says only its name and code stay: it may
 * quote a path, a file's name, or a line of a letter in English.
 */
import { isMethodName } from '../../shared/contract/api.ts';

const head = /^(\S+) (info|warn|error|debug|verbose) (.*)$/;
/** `name=value`, as log-line.ts writes facts. */
const fact = /\b([a-zA-Z]\w*)=(\S+)/g;
/**
 * Numbers of at most eight digits, yes and no, and random ids of ours. No hash: whoever holds a letter could tell by it
 * that this office holds it too, by its first signs as well.
 */
const plainValue =
  /^(?:-?\d{1,8}(?:\.\d{1,3})?|true|false|[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;
const errorName = /\b((?:[A-Z][a-z]+)*Error)(?:\(([A-Z][A-Z_]{2,30})\))?/;
/** `…/dist/electron/main.js:120:7`, `…/electron/store/store.ts:12:3`: parts of the program, never folders before it. */
const programPlace =
  /((?:chunks|worker)\/[\w-]+\.js|main\.js|headless\.js|electron\/(?:[a-z-]+\/)*[a-z-]+\.ts|node:[a-z_/]+):(\d+):(\d+)\)?$/;

export type KnownWords = ReadonlySet<string>;

/** `known`: messages that the program writes; of a line with another one only its moment and level stay. */
export function toldLine(line: string, known: KnownWords): string | null {
  const found = head.exec(line);
  if (found === null) {
    const place = programPlace.exec(line.trim());
    if (place !== null && /^\s+at /.test(line)) return `    at ${place[1]}:${place[2]}:${place[3]}`;
    const name = /^\s+because /.test(line) ? errorName.exec(line) : null;
    return name === null ? null : `  because ${nameOf(name)}`;
  }
  const [, at = '', level = '', rest = ''] = found;
  if (Number.isNaN(Date.parse(at))) return null;
  const message = [...known].find((words) => rest === words || rest.startsWith(`${words} `));
  const facts = [...rest.matchAll(fact)].map(
    ([, name = '', value = '']) => `${isName(name) ? name : '…'}=${isPlain(name, value) ? value : '…'}`,
  );
  const error = errorName.exec(rest);
  return [at, level, message ?? '…', ...facts, ...(error === null ? [] : [nameOf(error)])].join(' ');
}

const factNames = new Set(
  'bytes code count entries exitCode fileId files host id importId incident job method ms n page pages pid port reason rows rung seconds state status tries type version worker workers'.split(
    ' ',
  ),
);
const isName = (name: string) => factNames.has(name);
const isPlain = (name: string, value: string) =>
  plainValue.test(value) || (name === 'method' && isMethodName(value));

const errorNames = new Set(
  'Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError AppError AbortError TimeoutError ZodError SystemError'.split(
    ' ',
  ),
);
const nameOf = ([, name = '', code]: RegExpExecArray) =>
  `${errorNames.has(name) ? name : 'Error'}${code === undefined || !/^(?:E[A-Z]+|ERR_[A-Z_]+|SQLITE_[A-Z_]+)$/.test(code) ? '' : `(${code})`}`;

export function toldLog(text: string, known: KnownWords, most: number): readonly string[] {
  return text
    .split('\n')
    .slice(-most)
    .flatMap((line) => {
      const told = toldLine(line, known);
      return told === null ? [] : [told];
    });
}
