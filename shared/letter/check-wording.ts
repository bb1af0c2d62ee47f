/** Fixed ways of writing: ตาม…นั้น, ฯ and ๆ, words written twice, hours, digits in addresses of the net. */
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { type FieldText, fieldTexts, isRunningText } from './field-text.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutWording(content: LetterContent): readonly LetterFinding[] {
  const texts = fieldTexts(content);
  return [
    ...texts.flatMap((place) => [
      ...(isRunningText(place.field) ? [...openClause(place), ...unopenedEnd(place), ...gaps(place)] : []),
      ...digits(place),
      ...colons(place),
      ...paiyannoi(place),
      ...maiyamok(place),
      // Cells hold names and figures, which may well be twice the same.
      ...(place.field.includes('.rows[') ? [] : repeated(place)),
    ]),
    ...shortened(texts),
  ];
}

/** ตามที่… must end its clause with นั้น (rules §7). */
function openClause(place: FieldText): readonly LetterFinding[] {
  const { field, text } = place;
  const opens = /^\s*(?:ตามที่|ตามหนังสือ|อนุสนธิ)/u.test(text);
  if (!opens || /นั้น(?:\s|$|[,.])/u.test(text)) return [];
  // The known matter ends where the writer's own view or request begins.
  const turn = /\s+(?=จึงขอ|จึงแจ้ง|จึงให้|ในการนี้|บัดนี้|อำเภอ[ก-๎]*\s?(?:ได้)?(?:พิจารณา|ขอ|จึง))/u.exec(text);
  const at = turn?.index ?? text.trimEnd().length;
  return [finding('clause-without-end', 'hint', field, {}, mending(place, at, at, ' นั้น'))];
}

/** ด้วย and เนื่องจาก tell something new and take no นั้น. */
function unopenedEnd(place: FieldText): readonly LetterFinding[] {
  const match = /^\s*(ด้วย|เนื่องด้วย|เนื่องจาก)(?!กัน).*?(\s+นั้น\s*)$/su.exec(place.text);
  const [, opener = '', tail = ''] = match ?? [];
  if (match === null) return [];
  const start = place.text.length - tail.length;
  return [
    finding(
      'clause-end-unopened',
      'hint',
      place.field,
      { opener },
      mending(place, start, place.text.length, ''),
    ),
  ];
}

/** Phrases of the bank leave … where the matter goes. Rows of dots are for the reader to fill. */
function gaps({ field, text }: FieldText): readonly LetterFinding[] {
  return [...text.matchAll(/(?<!…)…(?!…)/gu)].map(({ index }) =>
    finding('gap-left', 'doubt', field, {}, { place: { start: index, end: index + 1 } }),
  );
}

const latin = /[A-Za-z]/;
/** What the net reads: its figures are ASCII. */
const address =
  /(?:https?:\/\/|www\.)\S+|[\w.-]+@[\w.๐-๙-]+|\S+\.(?:com|org|net|go\.th|or\.th|in\.th|ac\.th)\S*/giu;

/** The form prints these with Thai digits, however they were typed. */
const printedThai = /^details\.(?:edition|year|meeting|begins|ends)$/u;

function digits(place: FieldText): readonly LetterFinding[] {
  const { field, text } = place;
  if (printedThai.test(field)) return [];
  const words = [...text.matchAll(/\S+/gu)].filter(([word]) => /[0-9]/.test(word) && !latin.test(word));
  const ascii = words
    .slice(0, 20)
    .map(({ 0: word, index }) =>
      finding(
        'ascii-digits',
        'hint',
        field,
        { text: word },
        mending(place, index, index + word.length, toThaiDigits(word)),
      ),
    );
  const addresses = [...text.matchAll(address)].filter(([word]) => /[๐-๙]/u.test(word) && latin.test(word));
  const thai = addresses.map(({ 0: word, index }) =>
    finding(
      'thai-digits-in-address',
      'doubt',
      field,
      { text: word },
      mending(place, index, index + word.length, toArabicDigits(word)),
    ),
  );
  return [...ascii, ...thai];
}

/** ๑๓.๓๐ น., with a stop (rules §8). */
function colons(place: FieldText): readonly LetterFinding[] {
  return [
    ...place.text.matchAll(
      /([๐-๙0-9]{1,2}):([๐-๙0-9]{2})(?=(?:\s?[-–]\s?[๐-๙0-9]{1,2}[:.][๐-๙0-9]{2})?\s?น\.)/gu,
    ),
  ].map(({ 0: text, 1: hour, 2: minute, index }) =>
    finding(
      'time-colon',
      'hint',
      place.field,
      { text },
      mending(place, index, index + text.length, `${hour}.${minute}`),
    ),
  );
}

/** ฯ stands close to its word, ฯลฯ a space behind the last thing named, กรุงเทพมหานคร is written in full. */
const paiyannoiSlips: readonly (readonly [RegExp, string])[] = [
  [/ฯ\s?ล\s?ฯ(?<!ฯลฯ)/gu, 'ฯลฯ'],
  [/(?<=[ก-๎๐-๙])ฯลฯ/gu, ' ฯลฯ'],
  [/กรุงเทพฯ/gu, 'กรุงเทพมหานคร'],
  [/(?<!ฯ)พณฯ|ฯพณ\s+ฯ/gu, 'ฯพณฯ'],
  [/(?<=[ก-๎])\s+ฯ(?!ล|พณ)/gu, 'ฯ'],
];

function paiyannoi(place: FieldText): readonly LetterFinding[] {
  return paiyannoiSlips.flatMap(([slip, right]) =>
    [...place.text.matchAll(slip)].map(({ 0: text, index }) =>
      finding(
        'paiyannoi-space',
        'hint',
        place.field,
        { text: text.trim(), right: right.trim() },
        mending(place, index, index + text.length, right),
      ),
    ),
  );
}

/** ต่าง ๆ: a space before and, inside a sentence, behind. */
function maiyamok(place: FieldText): readonly LetterFinding[] {
  return [...place.text.matchAll(/(?<=[ก-๎])ๆ\s?(?=[ก-๎])|(?<=[ก-๎])ๆ|(?<=\s)ๆ(?=[ก-๎])/gu)].map(
    ({ 0: text, index }) => {
      const before = /\s/u.test(place.text[index - 1] ?? '') ? '' : ' ';
      const after = /[ก-๎]/u.test(place.text[index + text.length] ?? '') ? ' ' : '';
      return finding(
        'repetition-space',
        'hint',
        place.field,
        {},
        mending(place, index, index + text.length, `${before}ๆ${after}`),
      );
    },
  );
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
/** "ในที่ที่เหมาะสม" is right; these are rightly said twice. */
const mayRepeat = new Set(['ที่', 'เมือง', 'บ้าน', 'นาน']);

function repeated(place: FieldText): readonly LetterFinding[] {
  const { field, text } = place;
  const found: LetterFinding[] = [];
  const say = (word: string, start: number, end: number) =>
    found.push(finding('repeated-word', 'doubt', field, { word }, mending(place, start, end, '')));
  for (const match of text.matchAll(/([ก-๎]{8,60})\1/gu))
    say(match[1] ?? '', match.index + (match[1]?.length ?? 0), match.index + match[0].length);
  // A whole word between spaces and once more: "และ และ".
  for (const match of text.matchAll(/(?<=^|\s)([ก-๎]{2,60})(\s+\1)(?=\s|$)/gu)) {
    const [whole, word = '', again = ''] = match;
    say(word, match.index + whole.length - again.length, match.index + whole.length);
  }
  if (found.length > 0) return found;
  const words = [...segmenter.segment(text)];
  words.forEach(({ segment, index }, at) => {
    if (segment !== words[at - 1]?.segment || !/^[ก-๎]{2,}$/u.test(segment) || mayRepeat.has(segment)) return;
    // A segmenter that is lost among parts of a long word says nothing of repetition.
    if (segment.length > 2) say(segment, index, index + segment.length);
  });
  return found;
}

/** คณะกรรมการฯ stands for a name that was written in full before. */
function shortened(texts: readonly FieldText[]): readonly LetterFinding[] {
  let before = '';
  return texts.flatMap(({ field, text }) => {
    const found = [...text.matchAll(/([ก-๎]{2,30})ฯ(?!ลฯ|พณ)/gu)].flatMap((match) => {
      const run = match[1] ?? '';
      const word = [...segmenter.segment(run)].at(-1)?.segment ?? run;
      if (word.length < 4 || /(?:เกล้า|กรุงเทพ|ข้า|ล้น)$/u.test(run)) return [];
      const told = `${before}\n${text.slice(0, match.index)}${run.slice(0, -word.length)}`;
      // In full: the same word with more behind it.
      const named = [...told.matchAll(new RegExp(`${word}(?=[ก-๎])`, 'gu'))].length > 0;
      const end = match.index + match[0].length;
      return named
        ? []
        : [
            finding(
              'shortened-unnamed',
              'hint',
              field,
              { word: `${word}ฯ` },
              { place: { start: end - word.length - 1, end } },
            ),
          ];
    });
    before += `\n${text}`;
    return found;
  });
}
