/** What a form's paper must say somewhere: the text of every field that the form prints, as the clerk typed it. */
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import type { CommonField, FormField, LetterFormName } from '../../shared/letter/forms/form.ts';
import { formOf } from '../../shared/letter/forms/index.ts';
import type { BodyBlock, LetterContent } from '../../shared/letter/letter.ts';
import { formatThaiDate } from '../../shared/thai/date.ts';

/** Announcements are counted in their book; form 7 has no place for the number. */
const unnumbered: readonly LetterFormName[] = ['announcement'];

export function printedWords({ content, number, signatory, settings }: LetterToPrint): readonly string[] {
  const words = formOf(content.form).fields.flatMap((field) =>
    field.kind === 'common' && field.name === 'signatory' ? [] : wordsOf(field, content),
  );
  const isSigned = formOf(content.form).fields.some(
    (field) => field.kind === 'common' && field.name === 'signatory' && !field.isForRegister,
  );
  return [
    ...words,
    ...(isSigned && signatory !== null ? [signatory.name, signatory.position] : []),
    ...(number === null || unnumbered.includes(content.form) ? [] : [number]),
    settings.district,
  ].filter((text) => text.trim() !== '');
}

function wordsOf(field: FormField, content: LetterContent): readonly string[] {
  if (field.kind === 'common') return field.isForRegister ? [] : commonWords(field.name, content);
  const text = content.details[field.name] ?? '';
  switch (field.input) {
    case 'yes-no':
      return [];
    case 'date':
      return text === '' ? [] : dayAndYear(text);
    case 'lines':
      return text.split(/[\n,]/u);
    default:
      return field.name === 'recorder' || field.name === 'reviewer' ? text.split(',') : [text];
  }
}

function commonWords(name: CommonField, content: LetterContent): readonly string[] {
  switch (name) {
    case 'urgency':
      return content.urgency === null ? [] : ['ด่วน'];
    case 'date':
      return content.date === null ? [] : dayAndYear(content.date);
    case 'enclosures':
      return content.enclosures.flatMap(({ text, quantity }) => [text, quantity]);
    case 'references':
      return content.references;
    case 'body':
      return content.body.flatMap(blockWords);
    case 'attachments':
      return content.attachments.flatMap(({ title, body }) => [
        ...title.split('\n'),
        ...body.flatMap(blockWords),
      ]);
    case 'signatory':
      return [];
    default:
      return [content[name]];
  }
}

function blockWords(block: BodyBlock): readonly string[] {
  return block.kind === 'table' ? [block.text, ...block.table.rows.flat()] : block.text.split('\t');
}

/** Some forms set พ.ศ. between the two (ข้อ 16). */
function dayAndYear(iso: string): readonly string[] {
  const [day = '', month = '', year = ''] = formatThaiDate(iso).split(' ');
  return [`${day} ${month}`, year];
}
