/** Words into a template's fields: those of the letter and the office by their names, the rest as the clerk filled them in. */

import { signatureLines } from '../../../shared/letter/acting.ts';
import { ownNumber } from '../../../shared/letter/citation.ts';
import {
  isAsked,
  type LetterTemplate,
  type TemplateField,
  type TemplateSource,
  templateSource,
} from '../../../shared/letter/template.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { openTemplate } from './open-template.ts';

type Row = Readonly<Record<string, string>>;

/** Throws as `openTemplate`: the file is looked at again, wherever it lay meanwhile. */
export async function fillTemplate(
  file: Uint8Array,
  { fields, values }: Pick<LetterTemplate, 'fields' | 'values'>,
  letter: LetterToPrint,
): Promise<Uint8Array> {
  const { bytes } = openTemplate(file);
  const { TemplateHandler } = await import('easy-template-x'); // heavy, and not needed to start
  const data = Object.fromEntries(fields.map((field) => [field.name, wordsFor(field, values, letter)]));
  return new Uint8Array(await new TemplateHandler().process(Buffer.from(bytes), data));
}

function wordsFor(
  field: TemplateField,
  values: LetterTemplate['values'],
  letter: LetterToPrint,
): string | Row[] {
  const own = writable(values[field.name] ?? '');
  if (field.columns !== null) return rowsOf(own, field.columns);
  const source = templateSource(field.name);
  return source === null || isAsked(field) ? own : writable(fromOffice(source, letter));
}

/** A line is a row; its cells end at a tab, a comma or a stroke, in the order the fields stand. */
function rowsOf(lines: string, columns: readonly string[]): Row[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split(/\t|\||,(?![0-9๐-๙]{3})/u).map((cell) => cell.trim());
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    });
}

function fromOffice(
  source: TemplateSource,
  { content, number, settings, prefix, signatory }: LetterToPrint,
): string {
  const signature = signatory === null ? [] : signatureLines(signatory);
  const words: Readonly<Record<TemplateSource, string>> = {
    number: number ?? ownNumber(prefix, content, null, 0),
    date: content.date === null ? '' : formatThaiDate(content.date),
    subject: content.subject,
    addressee: content.addressee,
    officeName: settings.officeName,
    district: settings.district,
    province: settings.province,
    address: settings.addressLines.map(toThaiDigits).join(' '),
    postcode: toThaiDigits(settings.postcode),
    ownerOffice: prefix.ownerOffice,
    phone: toThaiDigits(prefix.phone),
    email: prefix.email,
    signatory: (signature[0] ?? '').replace(/^\((.*)\)$/u, '$1'),
    position: signature.slice(1).join('\n'),
    close: content.complimentaryClose,
    body: '',
    purpose: '',
  };
  return words[source];
}

/** Codes that no XML may hold: Word would refuse the file. Line ends stay. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, ' ');
}

/** Words that show where each field stands: a sample before anybody relies on the template. */
export function sampleValues(fields: readonly TemplateField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields
      .filter(isAsked)
      .map(({ name, columns }) => [
        name,
        columns === null
          ? `ตัวอย่าง ${name}`
          : ['๑', '๒'].map((n) => columns.map((column) => `${column} ${n}`).join('\t')).join('\n'),
      ]),
  );
}
