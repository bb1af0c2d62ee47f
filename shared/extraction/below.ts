/** What stands below a signature: owner office, telephone and contact lines, then the annexes. */
import type { ReadContact } from '../document/reading.ts';
import { type EvidenceBook, fair, likely } from './evidence.ts';
import { contactLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { findBarePhones, findLabelledPhones } from './phones.ts';
import { bareName, officeWord } from './signature.ts';
import { slice, trim } from './sourced.ts';

export type Below = {
  readonly owner: readonly Line[];
  /** Telephone, e-mail and the like, without the contact persons. */
  readonly contact: readonly Line[];
  readonly persons: readonly Line[];
  readonly annex: readonly Line[];
};

const personsLabel = /^ผู้(?:ประสาน(?:งาน)?|ติดต่อ)\s*(?:งาน)?\s*[:：]?\s*/u;
const numbered = /^[๐-๙0-9]{1,2}[.)]\s*/u;
/** Owner offices take one to three lines (rules §1.1 field 13). */
const mostOwnerLines = 4;

export function belowSignature(lines: readonly Line[]): Below {
  const ownerEnd = endOfOwner(lines);
  const contact: Line[] = [];
  const persons: Line[] = [];
  let at = ownerEnd;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (line.pageTop && at > ownerEnd && contact.length > 0)) break;
    if (personsLabel.test(line.text)) persons.push(line);
    else if (isPersonWithPhone(line, persons.length > 0)) persons.push(line);
    else if (contactLabel.test(line.text)) contact.push(line);
    else break;
  }
  return { owner: lines.slice(0, ownerEnd), contact, persons, annex: lines.slice(at) };
}

function endOfOwner(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text, pageTop }, index) => contactLabel.test(text) || (pageTop && index > 0));
  if (at >= 0 && at <= mostOwnerLines) return at;
  let end = 0;
  while (end < mostOwnerLines && lines[end] !== undefined && isOwnerLine(lines, end)) end += 1;
  return end;
}

function isOwnerLine(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.text.includes('\t') || line.text.length > 90) return false;
  return officeWord.test(line.text) || (at > 0 && !line.blankBefore && !line.pageTop);
}

function isPersonWithPhone(line: Line, isAmongPersons: boolean): boolean {
  const name = line.text.replace(numbered, '');
  if (!bareName.test(name)) return false;
  return isAmongPersons || phonesOn(line.text).length > 0;
}

export function readOwner(lines: readonly Line[], book: EvidenceBook): string[] {
  const known = lines.some(({ text }) => officeWord.test(text));
  return book.noteAll('owner', lines, known ? likely : fair);
}

/** Contact persons, each with the number printed behind the name. */
export function readContacts(lines: readonly Line[], book: EvidenceBook): ReadContact[] {
  return lines.flatMap((line): ReadContact[] => {
    const label = personsLabel.exec(line.text)?.[0].length ?? 0;
    const marker = numbered.exec(line.text.slice(label))?.[0].length ?? 0;
    const person = trim(slice(line, label + marker));
    if (person.text === '') return [];
    const phone = phonesOn(person.text)[0];
    const name = trim(slice(person, 0, endOfName(person.text, phone?.start)));
    if (!/[\u0E01-\u0E2E]/u.test(name.text)) return [];
    return [
      {
        name: book.note(`contacts[${contactIndex(book)}].name`, name, fair),
        phone: phone?.literal ?? null,
        digits: phone?.digits ?? null,
      },
    ];
  });
}

function contactIndex(book: EvidenceBook): number {
  return Object.keys(book.entries()).filter((path) => /^contacts\[\d+\]\.name$/.test(path)).length;
}

function endOfName(text: string, phoneAt: number | undefined): number {
  const label = text.search(/\s*(?:โทร|มือถือ|[Tt]el|[(])/u);
  const ends = [label, phoneAt ?? -1].filter((at) => at >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

function phonesOn(text: string) {
  const labelled = findLabelledPhones(text);
  return labelled.length > 0 ? labelled : findBarePhones(text);
}
