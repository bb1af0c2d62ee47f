/** The clerk's minute on a received letter (บันทึกเสนอ, rules §10): to whom, what is proposed, by whom, and the decision. */
import type { ReadMinute } from '../document/reading.ts';
import { findDates } from '../thai/date-phrase.ts';
import { looseAny } from '../thai/loose.ts';
import { type EvidenceBook, fair, implausible } from './evidence.ts';
import type { Line } from './lines.ts';
import { bracketedName } from './signature.ts';
import { collapse, join, type Sourced, slice, trim } from './sourced.ts';

export type MinuteAndRest = { readonly minute: readonly Line[]; readonly rest: readonly Line[] };

const proposal = /^[-–•]?\s*(?:เพื่อ(?:โปรด)?(?:ทราบ|พิจารณา)|เห็นควร|เห็นสมควร)/u;
/** เรียน by hand often loses its first letters to the recogniser. */
const toPost =
  /^(?:เรียน|เรีย\S?|\S?รียน|\S{0,3}[รน]\S?)?\s*((?:นายอำเภอ|ปลัดอำเภอ|ท้องถิ่นอำเภอ|ท้องถิ่นจังหวัด|ผู้ว่าราชการ|ปลัด|นายก|หัวหน้า|ผอ\.|ผู้อำนวยการ)\S*(?:\s\S+)?)$/u;
const longest = 16;

/** Takes the minute out of what stands below a letter's signature. */
export function takeMinute(lines: readonly Line[]): MinuteAndRest {
  const at = lines.findIndex(({ text }) => proposal.test(text) && text.length < 120);
  if (at < 0) return { minute: [], rest: lines };
  const before = lines[at - 1];
  const from = before !== undefined && toPost.test(before.text) ? at - 1 : at;
  const to = endOf(lines, at);
  return { minute: lines.slice(from, to), rest: [...lines.slice(0, from), ...lines.slice(to)] };
}

/** Down to the date and, below it, to the decider's name and post. */
function endOf(lines: readonly Line[], from: number): number {
  const within = lines.slice(from, from + longest);
  const dateAt = within.findIndex(({ text }) => findDates(text)[0]?.start === 0 || /^วันที่/u.test(text));
  const names = within.flatMap(({ text }, at) => (bracketedName.test(text) ? [at] : []));
  const lastName = names.at(-1) ?? -1;
  const next = within[lastName + 1];
  const last = lastName >= 0 && next !== undefined && toPost.test(next.text) ? lastName + 1 : lastName;
  return from + Math.max(dateAt, last, 0) + 1;
}

export function readMinute(lines: readonly Line[], book: EvidenceBook): ReadMinute | null {
  if (lines.length === 0) return null;
  const names = lines.filter(({ text }) => bracketedName.test(text));
  const firstName = lines.findIndex(({ text }) => bracketedName.test(text));
  const first = lines[0];
  const to = first === undefined ? null : addressee(first);
  const said = lines.slice(to === null ? 0 : 1, firstName < 0 ? undefined : firstName);
  const dated = lines.find(({ text }) => findDates(text).length > 0);
  const date = dated === undefined ? undefined : findDates(dated.text)[0];
  book.noteAll('marginNote', lines, fair);
  return {
    to: to === null ? null : book.note('marginNote.to', to, fair),
    lines: proposals(said.filter(({ text }) => findDates(text).length === 0)).map(({ text }) => text),
    by: names[0] === undefined ? null : book.note('marginNote.by', bare(names[0]), fair),
    dateLiteral:
      dated === undefined || date === undefined
        ? null
        : book.note('marginNote.dateLiteral', slice(dated, date.start, date.end), fair),
    dateISO: date?.iso ?? null,
    approvedBy: approver(lines, names[1], book),
  };
}

/** Words a minute cannot do without; one of them in a hand is enough to call it one. */
const minuteWords = new RegExp(looseAny('เรียน เพื่อโปรด เห็นควร ทราบ มอบ แจ้ง ดำเนินการ อนุมัติ เห็นชอบ'), 'u');

/** A minute by hand: where it stands is kept, what it says is for people to read. */
export function writtenMinute(written: readonly Line[], book: EvidenceBook): ReadMinute | null {
  if (!written.some(({ text }) => minuteWords.test(text))) return null;
  book.noteAll('marginNote', written, implausible);
  return {
    to: null,
    lines: [],
    by: null,
    dateLiteral: null,
    dateISO: null,
    approvedBy: null,
    isHandwritten: true,
  };
}

function addressee(line: Line): Sourced | null {
  const post = toPost.exec(line.text)?.[1];
  return post === undefined ? null : slice(line, line.text.length - post.length);
}

/** A dash begins a proposal; a line without one goes on with it. */
function proposals(lines: readonly Line[]): Sourced[] {
  const groups: Sourced[][] = [];
  for (const line of lines) {
    const dash = /^[-–•]\s*/u.exec(line.text);
    const value = trim(slice(line, dash?.[0].length ?? 0));
    const open = groups.at(-1);
    if (dash !== null || open === undefined) groups.push([value]);
    else open.push(value);
  }
  return groups.map((group) => collapse(join(group)));
}

/** The decider: "name (post)". */
function approver(lines: readonly Line[], name: Line | undefined, book: EvidenceBook): string | null {
  if (name === undefined) return null;
  const post = lines[lines.indexOf(name) + 1];
  const person = bare(name);
  if (post === undefined || !toPost.test(post.text)) return book.note('marginNote.approvedBy', person, fair);
  book.noteAll('marginNote.approvedBy', [person, post], fair);
  return `${person.text} (${post.text})`;
}

function bare(line: Line): Sourced {
  const inner = bracketedName.exec(line.text)?.[1] ?? line.text;
  const from = line.text.indexOf(inner);
  return slice(line, from, from + inner.length);
}
