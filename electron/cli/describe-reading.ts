/** What was read, as a person reads it in a terminal: each field with its confidence, then each warning with its place. */
import type { Evidence, Reading, ReadLetter, Span, Warning } from '../../shared/document/reading.ts';
import { warningText } from '../../shared/text/warnings.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { readingText } from './reading-text.ts';

/** Many lines, without a closing line break. */
export function describeReading(reading: Reading): string {
  return [
    ...reading.letters.flatMap(describeLetter),
    readingText.warnings(reading.warnings.length),
    ...reading.warnings.map(describeWarning),
  ].join('\n');
}

function describeLetter(letter: ReadLetter): string[] {
  const head = readingText.letter(letter.index, letter.role, letter.pages);
  const values = valuesOf(letter).filter(([, value]) => value !== null && value !== '');
  return [head, ...values.map(([field, value]) => describeValue(field, value ?? '', letter.evidence))];
}

function describeValue(field: string, value: string, evidence: Readonly<Record<string, Evidence>>): string {
  const found = evidence[field];
  const sure = found === undefined ? '    ' : `${String(Math.round(found.confidence * 100)).padStart(3)}%`;
  return `  ${sure}  ${readingText.field(field)}: ${value}`;
}

/** Path in `evidence` and the value as printed, in the order of the letter's form. */
function valuesOf(letter: ReadLetter): (readonly [string, string | null])[] {
  const { signatory } = letter;
  return [
    ['urgency', letter.urgency],
    ['secrecy', letter.secrecy],
    ['number', letter.number],
    ['orgLines', letter.orgLines.join(' / ')],
    ['dateLiteral', dateText(letter)],
    ['subject', letter.subject],
    ['to', letter.to],
    ...letter.references.map((cited, at) => [`references[${at}]`, citationText(cited)] as const),
    ...letter.enclosures.map(
      ({ text, qty }, at) => [`enclosures[${at}].text`, [text, qty].filter(Boolean).join(' · ')] as const,
    ),
    ['closing', letter.closing],
    [
      'signatory.name',
      signatory === null ? null : [signatory.name, ...signatory.positionLines].filter(Boolean).join(' / '),
    ],
    ['owner', letter.owner.join(' / ')],
    ...letter.phones.map(({ literal }, at) => [`phones[${at}]`, literal] as const),
    ...letter.emails.map((email, at) => [`emails[${at}]`, email] as const),
    ...letter.dates.map(
      ({ kind, text }, at) => [`dates[${at}]`, `${text} (${readingText.dateKind(kind)})`] as const,
    ),
    ...letter.receiptStamps.map(
      ({ org, number, dateLiteral }, at) =>
        [`receiptStamps[${at}].number`, [org, number, dateLiteral].filter(Boolean).join(' · ')] as const,
    ),
    ['marginNote', letter.marginNote === null ? null : letter.marginNote.lines.join(' / ')],
  ];
}

function dateText({ dateLiteral, dateISO }: ReadLetter): string | null {
  return dateLiteral === null ? null : `${dateLiteral} (${dateISO ?? readingText.noSuchDay})`;
}

function citationText({ org, number, dateISO }: ReadLetter['references'][number]): string {
  return [org, number, dateISO].filter(Boolean).join(' · ');
}

function describeWarning(warning: Warning): string {
  const places = warning.places.map(placeText).join(', ');
  const proposal = warning.proposal === null ? '' : ` → ${warning.proposal}`;
  return `  ${readingText.severity(warning.severity)} ${warningText('th', warning)}${proposal} [${places}]`;
}

function placeText({ page, start, end }: Span): string {
  return readingText.place(toThaiDigits(page), start, end);
}
