/**
 * To whom a letter may go and how long it may be kept, from the office's own filing: the past letters most like it by
 * sender and by the words of their subjects vote. The method is that simple so that a clerk can be told why.
 */
import { fold } from '../thai/fold.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { subjectWords } from '../thai/subject-words.ts';
import type { EntryFields } from './entry.ts';

export type PastEntry = Pick<EntryFields, 'from' | 'subject' | 'action' | 'note'> & { readonly id: string };

/** A value with the reason for it: "7 of 9 letters from X about Y". */
export type Suggestion = {
  readonly value: string;
  readonly because: {
    /** How many of the letters looked at had this value. */
    readonly count: number;
    readonly of: number;
    /** Set when all of them came from the same sender. */
    readonly sender: string | null;
    /** Words of the subject that most of them share with the new letter. */
    readonly words: readonly string[];
    readonly entryIds: readonly string[];
  };
};

type NewLetter = Pick<EntryFields, 'from' | 'subject'>;

/** Unit or person the letter was given to, as the clerks wrote it in การปฏิบัติ. */
export function suggestAssignee(letter: NewLetter, past: readonly PastEntry[]): Suggestion | null {
  return suggest(letter, past, ({ action }) => assigneeIn(action));
}

/** How long it is kept, as the clerks wrote it in หมายเหตุ or การปฏิบัติ (ข้อ 57). */
export function suggestRetention(letter: NewLetter, past: readonly PastEntry[]): Suggestion | null {
  return suggest(letter, past, ({ note, action }) => retentionIn(`${note}\n${action}`));
}

const mostVoters = 9;
const fewestVotes = 2;
/** Share of the subject's words that must be common before a letter has a voice. */
const leastLikeness = 0.3;

function suggest(
  letter: NewLetter,
  past: readonly PastEntry[],
  valueIn: (entry: PastEntry) => string | null,
): Suggestion | null {
  const filed = past.flatMap((entry) => {
    const value = valueIn(entry);
    return value === null ? [] : [{ entry, value, words: subjectWords(entry.subject) }];
  });
  const worn = wornOut(filed.map(({ words }) => words));
  const own = new Set([...subjectWords(letter.subject)].filter((word) => !worn.has(word)));
  const voters = filed
    .map((one) => ({
      ...one,
      isSender: fold(one.entry.from) === fold(letter.from) && letter.from !== '',
      likeness: likenessOf(own, one.words),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => scoreOf(other) - scoreOf(one))
    .slice(0, mostVoters);
  const counts = new Map<string, typeof voters>();
  for (const voter of voters) {
    const key = fold(voter.value);
    counts.set(key, [...(counts.get(key) ?? []), voter]);
  }
  const [winner] = [...counts.values()].sort((one, other) => other.length - one.length);
  if (winner === undefined || winner.length < fewestVotes || winner.length * 2 <= voters.length) return null;
  return {
    value: winner[0]?.value ?? '',
    because: {
      count: winner.length,
      of: voters.length,
      sender: voters.every(({ isSender }) => isSender) ? letter.from : null,
      words: [...own].filter(
        (word) => winner.filter(({ words }) => words.has(word)).length * 2 > winner.length,
      ),
      entryIds: winner.map(({ entry }) => entry.id),
    },
  };
}

function scoreOf({ isSender, likeness }: { readonly isSender: boolean; readonly likeness: number }): number {
  return likeness + (isSender ? 0.5 : 0);
}

/** A word that stands in most subjects of the book says nothing. */
function wornOut(subjects: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (subjects.length < 12) return new Set();
  const counts = new Map<string, number>();
  for (const words of subjects) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > subjects.length).map(([word]) => word));
}

/** Share of the common words in the shorter of the two subjects. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

const given = /^(?:เห็นควร)?(?:มอบหมาย|มอบ|ส่งให้|ส่ง|เสนอ|จ่าย(?:ให้)?|แจ้งให้)\s*(?:ให้)?\s*(.+)$/u;
const afterName =
  /\s*(?:ดำเนินการ|พิจารณา|เพื่อ|ทราบ|รับผิดชอบ|รับไป|ลงวันที่|เมื่อ|วันที่|แล้ว|[๐-๙0-9]{1,2}\s+[ก-ฮ]\.).*$/u;
const longestName = 60;

/** "มอบฝ่ายความมั่นคงดำเนินการ ๕ ม.ค. ๖๙": ฝ่ายความมั่นคง. Null where the line says something else. */
export function assigneeIn(action: string): string | null {
  for (const line of action.split('\n')) {
    const name = given.exec(line.trim())?.[1]?.replace(afterName, '').trim() ?? '';
    if (name.length > 1 && name.length <= longestName) return name;
  }
  return null;
}

const forYears = /เก็บ(?:ไว้|รักษา)?\s*(?:อย่างน้อย|ไม่น้อยกว่า)?\s*([๐-๙0-9]{1,2})\s*ปี/u;

/** "เก็บ ๑๐ ปี", "ห้ามทำลาย"; null where neither is said. */
export function retentionIn(text: string): string | null {
  if (/ห้ามทำลาย|เก็บ(?:ไว้)?ตลอดไป/u.test(text)) return 'ห้ามทำลาย';
  const years = forYears.exec(text)?.[1];
  return years === undefined ? null : toThaiDigits(`เก็บ ${Number(toArabicDigits(years))} ปี`);
}
