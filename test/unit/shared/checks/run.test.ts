/** How the checks are run: none stops another, uncertain words are asked about, hostile text is done in time. */
import { expect, test } from 'vitest';
import { checks } from '../../../../shared/checks/index.ts';
import type { Bundle, Check } from '../../../../shared/checks/rule.ts';
import { warning } from '../../../../shared/checks/rule.ts';
import { runChecks } from '../../../../shared/checks/run.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { warningText } from '../../../../shared/text/warnings.ts';
import { pagesOf, recognised, textOf, warningsIn } from './one-letter.ts';

const bundleOf = (text: string): Bundle => ({
  pages: pagesOf(text),
  letters: [],
  office: null,
  letterToLog: null,
});
const broken: Check = () => {
  throw new Error('a check of its own making');
};
const stray: Check = () => [
  warning('stray-line', 'hint', { line: '๙' }, { places: [{ page: 1, start: 0, end: 1 }] }),
];

test('a check that fails is told of and leaves the others as they are', () => {
  const failures: unknown[] = [];
  const found = runChecks([broken, stray, broken], bundleOf('๙'), (error) => failures.push(error));
  expect(found.map(({ rule }) => rule)).toEqual(['stray-line']);
  expect(failures).toHaveLength(2);
});

const impossible = textOf({ date: '๗๓ พฤศจิกายน ๒๕๖๙' });

test('a contradiction in words read surely is an error, in uncertain ones a question', () => {
  const said = (doubtful: string) =>
    warningsIn([recognised(impossible, doubtful)]).find(({ rule }) => rule === 'impossible-date');
  const sure = said('');
  const unsure = said('๗๓');
  expect(sure?.severity).toBe('error');
  expect(unsure?.severity).toBe('doubt');
  if (sure === undefined || unsure === undefined) return;
  expect(warningText('th', sure)).not.toContain('อ่านผิด');
  expect(warningText('th', unsure)).toContain('อาจเป็นเพียงการอ่านผิด');
  expect(warningText('en', unsure)).toContain('misread');
});

test('doubtful words elsewhere on the page change nothing', () => {
  const found = warningsIn([recognised(impossible, 'ถนนริมน้ำ')]).find(
    ({ rule }) => rule === 'impossible-date',
  );
  expect(found).toMatchObject({ severity: 'error', params: { date: '๗๓ พฤศจิกายน ๒๕๖๙' } });
  expect(found?.params).not.toHaveProperty('uncertain');
});

test('a matter of style is not raised where the words are uncertain', () => {
  const text = textOf({ body: 'ด้วยระเบียบ พ.ศ.๒๕๔๗ กำหนดไว้' });
  const rules = (doubtful: string) => warningsIn([recognised(text, doubtful)]).map(({ rule }) => rule);
  expect(rules('')).toContain('era-space');
  expect(rules('พ.ศ.๒๕๔๗')).not.toContain('era-space');
});

test('a slip of spelling on a page read from its picture is put down to the reader', () => {
  const text = textOf({ body: 'ด้วยนายกองค้การบริหารส่วนตำบลขอหารือ' });
  const found = (page: ReturnType<typeof recognised>) =>
    warningsIn([page]).find(({ rule }) => rule === 'misspelt-phrase');
  expect(found({ ...recognised(text, ''), source: 'text-layer' })?.severity).toBe('doubt');
  expect(found(recognised(text, ''))).toMatchObject({ severity: 'hint', params: { uncertain: 'yes' } });
  expect(found(recognised(text, 'ด้วยนายกองค้การบริหารส่วนตำบลขอหารือ'))).toBeUndefined();
});

test('of a word read with the least doubt the slip is the reader’s, and nothing is said', () => {
  const body = 'ด้วยนายกองค้การบริหารส่วนตำบลขอหารือ';
  const rules = (doubt: number) =>
    warningsIn([recognised(textOf({ body }), body, doubt)]).map(({ rule }) => rule);
  expect(rules(0.9995)).toContain('misspelt-phrase');
  expect(rules(0.995)).not.toContain('misspelt-phrase');
});

test('one odd spelling among many right ones is the reader’s, twice the same is the writer’s', () => {
  const often = (wrong: string) =>
    textOf({
      body: `ด้วยตลาดนัดขนมไทยโบราณ ตลาดนัดขนมไทยโบราณ ตลาดนัดขนมไทยโบราณ ตลาดนัดขนมไทยโบราณ และ${wrong}`,
    });
  const rules = (wrong: string) =>
    warningsIn([recognised(often(wrong), '')]).flatMap(({ rule, severity }) =>
      rule === 'spelling-vote' ? [severity] : [],
    );
  expect(rules('ตลาดนัดชนมไทยโบราณ')).toEqual([]);
  expect(rules('ตลาดนัดชนมไทยโบราณ ตลาดนัดชนมไทยโบราณ')).toEqual(['hint']);
});

test('a figure of a side matter that is hard to read is not even asked about', () => {
  const text = textOf({ head: 'ศาลากลางจังหวัดอุทัยธานี\nถนนริมน้ำ อน ๖๗๐๐๐' });
  const rules = (doubt: number) => warningsIn([recognised(text, '๖๗๐๐๐', doubt)]).map(({ rule }) => rule);
  expect(rules(0.9998)).toContain('postcode-province');
  expect(rules(0.9)).not.toContain('postcode-province');
});

test('an address with a stop too many is put down to the reader unless it is read clearly', () => {
  const body =
    'ด้วยให้ลงทะเบียนที่ www.rivers.example.go.th และ www.rivers.example.go.th ดาวน์โหลดได้จาก www.rivers.exampl.e.go.th';
  const rules = (doubt: number) =>
    warningsIn([recognised(textOf({ body }), 'www.rivers.exampl.e.go.th', doubt)]).map(({ rule }) => rule);
  expect(rules(0.9998)).toContain('url-host');
  expect(rules(0.98)).not.toContain('url-host');
});

test('a word that two checks doubt is said once, by the one that knows most', () => {
  const body = 'ด้วยจังหวัดอุทัยธานีกำหนด จังหวัดอุทัยธานีเห็นชอบ จังหวัดอุทัยธานีแจ้ง และจังหวัดอุทัยธาบีขอ';
  const rules = warningsIn(pagesOf(textOf({ body }))).map(({ rule }) => rule);
  expect(rules).toContain('province-name');
  expect(rules).not.toContain('spelling-vote');
});

/** Long runs of one thing, which a careless pattern reads again from each of its places. */
const size = 60_000;
const repeated = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
const numbered = (line: (n: string) => string) =>
  Array.from({ length: size / 20 }, (_, at) => line(at.toString(36))).join('\n');
const hostile: Readonly<Record<string, string>> = {
  'one letter': repeated('ก'),
  figures: repeated('๑'),
  'white space': repeated(' '),
  dashes: repeated('๑ - '),
  'a phrase': repeated('องค์กรปกครองส่วน'),
  labels: repeated('จังหวัด อำเภอ '),
  'marks of converters': repeated('**<b>|'),
  cells: repeated('๐๘.๐๐ - ๐๙.๐๐ น.\t'),
  'half a list': `จำนวน ๓ อำเภอ ได้แก่ ${repeated('กก ')}`,
  'half an amount': repeated('๑,๐๐๐ บาท (สิบ'),
  dates: repeated('๑ - ๒ มกราคม ๒๕๖๙ '),
  hosts: numbered((n) => `www.a${n}xyz.go.th`),
  mailboxes: numbered((n) => `a${n}xyz@example.go.th`),
  'lists of phones': numbered((n) => `โทร. ๐ ๕๖๕${1_0000 + Number.parseInt(n, 36)}\nก\nก\nก`),
  continuations: repeated('/ก...\n'),
};

test.each(Object.entries(hostile))('%s without end are checked in time', (_, text) => {
  const pages = pagesOf(text);
  const letters = readLetters(pages);
  const before = process.cpuUsage();
  runChecks(
    checks,
    { pages, letters, office: { district: 'หนองฉาง', province: 'อุทัยธานี' }, letterToLog: 1 },
    (error) => {
      throw error;
    },
  );
  const { user, system } = process.cpuUsage(before);
  // A pattern that takes the square of the length would need minutes.
  expect((user + system) / 1_000).toBeLessThan(3_000);
});
