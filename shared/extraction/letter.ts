/** One letter's lines to its fields, with evidence for each. */
import type { ReadLetter } from '../document/reading.ts';
import { nameEnclosures } from './annex-names.ts';
import { type Apart, nothingApart } from './apart.ts';
import { type AnnexPiece, offsetOf, readAttachments } from './attachments.ts';
import { belowSignature, readContacts, readOwner } from './below.ts';
import { paragraphsOf, readBody } from './body.ts';
import { takeTables } from './body-tables.ts';
import { readDates } from './dates.ts';
import { readEnclosures, readReferences } from './enclosures.ts';
import { evidenceBook, likely } from './evidence.ts';
import { readAddressee, readSubject } from './fields.ts';
import { readHead } from './head.ts';
import type { Line } from './lines.ts';
import { readLinks } from './links.ts';
import { readMinute, takeMinute, writtenMinute } from './minute.ts';
import { readPhones } from './phones.ts';
import { sectionsOf } from './sections.ts';
import { readSignatory, signatureOf } from './signature.ts';
import type { Sourced } from './sourced.ts';
import { readStamps, type StampPiece } from './stamps.ts';

/** `pieces`: its annexes by the clerk's cut, instead of what looks like annexes in `lines`. */
export function readLetter(
  lines: readonly Line[],
  index: number,
  apart: Apart = nothingApart,
  pieces: readonly AnnexPiece[] | null = null,
): ReadLetter {
  const book = evidenceBook();
  const parts = sectionsOf(lines);
  const { minute, rest } = takeMinute(parts.below);
  const signature = signatureOf(rest);
  const below = belowSignature(signature.rest);
  const loose = looseDate(parts.stamps);
  const head = readHead(parts.head, parts.isMemo, loose, book);
  const usesLoose = loose !== null && head.dateLiteral === loose.text;
  const inText = takeTables(parts.body);
  const body = paragraphsOf(inText.lines);
  const text = [
    ...body.paragraphs.map((paragraph) => paragraph.text),
    ...(body.closing === null ? [] : [body.closing]),
  ];
  const to = readAddressee(parts.addressee, book);
  const attachments = readAttachments(below.annex, book, pieces);
  const enclosures = readEnclosures(parts.enclosures, book);
  const annexLines = [...below.annex, ...(pieces ?? []).flatMap((piece) => piece.lines)];
  const begins = offsetOf(lines[0]);
  return {
    index,
    role: 'covering',
    ...head,
    subject: readSubject(parts.subject, book),
    to,
    references: readReferences(parts.references, book),
    enclosures,
    ...readBody(body, book),
    signatory: readSignatory(signature, book),
    owner: readOwner(below.owner, book),
    phones: readPhones(
      parts.isMemo ? [...parts.head, ...below.contact] : below.contact,
      attachments.prose,
      book,
    ),
    contacts: readContacts(below.persons, book),
    ...readLinks([...text, ...below.owner, ...below.contact, ...below.persons, ...annexLines], book),
    ...readDates(text, attachments.prose, { dateISO: head.dateISO, to }, book),
    pageContinuations: book.noteAll('pageContinuations', parts.continuations, likely),
    receiptStamps: readStamps(apart.stamps, usesLoose ? [] : parts.stamps, book),
    marginNote: readMinute(minute, book) ?? writtenMinute(apart.written, book),
    attachments: attachments.attachments,
    ...(inText.tables.length === 0 ? {} : { tables: inText.tables }),
    ...(attachments.annexes.length === 0 ? {} : { annexes: nameEnclosures(attachments.annexes, enclosures) }),
    pages: [lines[0]?.page ?? 1, lines.at(-1)?.page ?? 1],
    ...(begins === 0 ? {} : { begins }),
    evidence: book.entries(),
  };
}

/** A date with the word วันที่ and no stamp around it is the letter's own. */
function looseDate(stamps: readonly StampPiece[]): Sourced | null {
  const [only] = stamps.filter(({ kind }) => kind !== 'rest');
  return stamps.filter(({ kind }) => kind !== 'rest').length === 1 && only?.kind === 'date'
    ? only.value
    : null;
}
