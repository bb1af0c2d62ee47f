/** What a bundle ends with when its rules take too long or end their worker. The letters themselves are read by the real rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../../../electron/import/pipeline.ts';
import type { AskWorker, ReadingTask } from '../../../../electron/import/reading-tasks.ts';
import { checkLetters, findLetters } from '../../../../electron/import/understand.ts';
import { understandBundle } from '../../../../electron/import/understand-bundle.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { warningText } from '../../../../shared/text/warnings.ts';

const root = join(import.meta.dirname, '../../../..');

async function pagesOf(path: string): Promise<readonly ReadPage[]> {
  const outcome = await readBytes({ name: 'a.pdf', bytes: new Uint8Array(readFileSync(join(root, path))) });
  if (outcome.state !== 'text') throw new Error(outcome.state);
  return outcome.pages;
}

const bundle = () => pagesOf('assets/samples/circular-bundle.pdf');

/** Answers as the worker does, save for the kinds of task named. */
function workerWithout(lost: readonly ReadingTask['kind'][], asked: [string, number][] = []): AskWorker {
  return (async (task: ReadingTask, seconds: number) => {
    asked.push([task.kind, seconds]);
    if (lost.includes(task.kind)) return { end: 'slow', reason: 'no answer in time' };
    const ignore = () => undefined;
    if (task.kind === 'letters')
      return { end: 'done', answer: { found: findLetters(task.pages, task, ignore), faults: [] } };
    if (task.kind !== 'checks') throw new Error(task.kind);
    return {
      end: 'done',
      answer: { warnings: checkLetters(task.pages, task, task.office, ignore), faults: [] },
    };
  }) as AskWorker;
}

async function understood(lost: readonly ReadingTask['kind'][], pages: readonly ReadPage[]) {
  const told: string[] = [];
  const terms = { ask: workerWithout(lost), seconds: 60, office: null, isCleared: false };
  const result = await understandBundle(pages, { ...terms, onFault: (message) => told.push(message) });
  return { result, told };
}

test('letters and contradictions are found one after the other', async () => {
  const { result } = await understood([], await bundle());
  if (result.stub !== null) throw new Error('taken for secret');
  expect([result.letters.length, result.letterIndex]).toEqual([2, 1]);
  expect(result.warnings.map(({ rule }) => rule)).toEqual(['cited-number', 'weekday-date', 'phone-digits']);
});

test('checks that take too long cost no letter, and the clerk is told that nothing was checked', async () => {
  const { result, told } = await understood(['checks'], await bundle());
  if (result.stub !== null) throw new Error('taken for secret');
  expect(result.letters.map(({ number }) => number)).toEqual(['อน ๐๐๒๓.๓/ว ๓๑๘๔', 'มท ๐๘๑๐.๖/ว ๔๕๒๑']);
  expect(result.letterIndex).toBe(1);
  expect(result.warnings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['checks-not-run', 'doubt'],
  ]);
  expect(result.warnings.map((one) => warningText('th', one))[0]).toContain('โปรดตรวจทานเอง');
  expect(told).toEqual(['letters not checked']);
});

test('letters that cannot be told apart in time leave the pages and a word that says so', async () => {
  const { result } = await understood(['letters'], await bundle());
  if (result.stub !== null) throw new Error('taken for secret');
  expect(result.letters).toEqual([]);
  expect(result.warnings.map(({ rule }) => rule)).toEqual(['letters-not-found']);
});

test('a worker that was ended for what a page before had left in it costs neither letters nor checks', async () => {
  const whole = workerWithout([]);
  const ended = new Set<string>();
  const ask = (async (task: ReadingTask, ...terms: [number]) => {
    if (ended.has(task.kind)) return whole(task, ...terms);
    ended.add(task.kind);
    return { end: 'crashed', reason: 'the process grew by 300 MB' };
  }) as AskWorker;
  const terms = { ask, seconds: 60, office: null, isCleared: false };
  const result = await understandBundle(await bundle(), terms);
  if (result.stub !== null) throw new Error('taken for secret');
  expect(result.letters).toHaveLength(2);
  expect(result.warnings.map(({ rule }) => rule)).toEqual(['cited-number', 'weekday-date', 'phone-digits']);
});

test('a letter marked secret is stopped even when its letters cannot be told apart in time', async () => {
  const { result } = await understood(['letters'], await pagesOf('test/fixtures/files/secret-letter.pdf'));
  expect(result.stub?.secrecy).toBe('confidential');
});

test('a bundle of many pages is given more time', async () => {
  const asked: [string, number][] = [];
  const pages = await bundle();
  const many = Array.from({ length: 200 }, (_, at) => ({ ...(pages[at % 6] as ReadPage), page: at + 1 }));
  const terms = { ask: workerWithout(['checks'], asked), seconds: 60, office: null, isCleared: false };
  await understandBundle(many, terms);
  expect(asked).toEqual([
    ['letters', 260],
    ['checks', 260],
  ]);
}, 60_000);
