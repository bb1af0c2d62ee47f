/** A list of Thai words to spell by: what is in it, what stands near a word, and how a run of letters falls into its words. */

export type Lexicon = {
  has(word: string): boolean;
  /** Words one slip away: a letter missing, too many, wrong, or two changed about. Likeliest first. */
  near(word: string): readonly string[];
  /** The run in words of the list; `isKnown` false for what lies between them. */
  words(run: string): readonly RunPart[];
};

export type RunPart = { readonly text: string; readonly start: number; readonly isKnown: boolean };

/** Letters a typist may have missed, from ก to ์. */
const alphabet = Array.from({ length: 0x0e4d - 0x0e01 }, (_, at) => String.fromCodePoint(0x0e01 + at)).filter(
  (letter) => !/[\u0e2f\u0e3a-\u0e3f\u0e46]/u.test(letter),
);
/** What cannot begin a word, and what cannot end one: the vowel written before its consonant. */
const cannotBegin = /^[\u0e30-\u0e3a\u0e45-\u0e4e]/u;
const cannotEnd = /[\u0e40-\u0e44]$/u;

/**
 * Of words of two letters only those that letters use: the list has hundreds that hide a slip inside a longer word
 * (พิ จร ณา for พิจารณา).
 */
const shortWords = new Set(
  `กด กฎ กบ กะ กา ก็ ขน ขม ขอ ขา คง คน คบ คม คำ คู คา ครู งด งบ งา จง จด จน จบ จะ จำ ชา ชำ ชม ชน ชง ซอ ดง ดำ ดี ดู ตน ตก ตบ ตี ตอ ตา ถม ถา ทน ธง ทา ทำ ทด นก นำ นบ นม นา
  บก บท บน บอ บ่ ปก ปน ปม ปา ปี ปู ผล ผม ผู ฝน ฝา พบ พล พา มด มา มี มติ ยก ยา ยอ รถ รบ รก รอ รส รา รู ลง ลด ลบ ลม ลา วง วน วา
  ศพ สด สม สน สร หก หด หา หู อก อา อบ อม อด เก เข เท เล เอ แก แค แพ แม แล แย แห โค โต โบ ใจ ใด ใน ใบ ใส ใย ไข ไต ไถ ไป ไฟ ไม ไว ไส ไร`.split(
    /\s+/u,
  ),
);

export function makeLexicon(listed: Iterable<string>): Lexicon {
  const words = new Set<string>();
  let longest = 1;
  for (const word of listed) {
    if (!/^[ก-๎]{2,}$/u.test(word) || (word.length === 2 && !shortWords.has(word))) continue;
    words.add(word);
    longest = Math.max(longest, word.length);
  }
  const has = (word: string) => words.has(word);
  return {
    has,
    near: (word) => nearWords(word, has),
    words: (run) => parts(run, has, Math.min(longest, 40)),
  };
}

/** Marks above and below are mistaken oftenest, then letters changed about. */
function nearWords(word: string, has: (word: string) => boolean): readonly string[] {
  const found = new Map<string, number>();
  const offer = (candidate: string, price: number) => {
    if (has(candidate) && price < (found.get(candidate) ?? Number.POSITIVE_INFINITY))
      found.set(candidate, price);
  };
  for (let at = 0; at <= word.length; at += 1) {
    const [head, here, tail] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    if (here !== '') {
      offer(head + tail, isMark(here) ? 1 : 2);
      offer(head + (tail[0] ?? '') + here + tail.slice(1), 1.5);
    }
    for (const letter of alphabet) {
      offer(head + letter + here + tail, isMark(letter) ? 1 : 2);
      if (here !== '') offer(head + letter + tail, isMark(letter) === isMark(here) ? 1.5 : 3);
    }
  }
  // อิเล็กทรอนิก: the silent letter at the end is left out.
  for (const letter of alphabet) offer(`${word}${letter}\u0e4c`, 1);
  return [...found]
    .filter(([near]) => near !== word)
    .sort(([, one], [, other]) => one - other)
    .map(([near]) => near);
}

function isMark(letter: string): boolean {
  return /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4d]/u.test(letter);
}

/** A word costs one, short ones more; a letter outside every word costs most. The cheapest way through wins. */
function parts(run: string, has: (word: string) => boolean, longest: number): readonly RunPart[] {
  const cost = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(run.length + 1).fill(-1);
  const known = new Uint8Array(run.length + 1);
  cost[0] = 0;
  const reach = (end: number, start: number, price: number, isKnown: 0 | 1) => {
    const total = (cost[start] ?? 0) + price;
    if (total >= (cost[end] ?? 0)) return;
    cost[end] = total;
    from[end] = start;
    known[end] = isKnown;
  };
  for (let start = 0; start < run.length; start += 1) {
    if (cost[start] === Number.POSITIVE_INFINITY) continue;
    for (let end = start + 2; end <= Math.min(run.length, start + longest); end += 1) {
      const next = run[end] ?? '';
      if (next !== '' && cannotBegin.test(next)) continue;
      const word = run.slice(start, end);
      if (!cannotEnd.test(word) && has(word)) reach(end, start, word.length === 2 ? 1.6 : 1, 1);
    }
    reach(start + 1, start, 3, 0);
  }
  return joined(run, from, known);
}

function joined(run: string, from: Int32Array, known: Uint8Array): readonly RunPart[] {
  const back: RunPart[] = [];
  for (let end = run.length; end > 0; ) {
    const start = from[end] ?? 0;
    const isKnown = known[end] === 1;
    const last = back.at(-1);
    if (!isKnown && last !== undefined && !last.isKnown)
      back[back.length - 1] = { text: run.slice(start, end) + last.text, start, isKnown };
    else back.push({ text: run.slice(start, end), start, isKnown });
    end = start;
  }
  return back.reverse();
}
