/**
 * Texts of a letter by the names that findings use: "subject", "enclosures[0].quantity", "details.place",
 * "body[2]", "body[2].rows[0][1]", "attachments[0].body[1]", "signatoryId". Read them, walk them, change one.
 */
import { formOf } from './forms/index.ts';
import type { BodyBlock, LetterContent, LetterFix } from './letter.ts';

export type FieldText = { readonly field: string; readonly text: string };

/** Every text that its form prints or registers, in the form's order; table cells each on its own. */
export function fieldTexts(content: LetterContent): readonly FieldText[] {
  return formOf(content.form).fields.flatMap((field): readonly FieldText[] => {
    if (field.kind === 'detail') {
      const text = content.details[field.name] ?? '';
      const isTyped = field.input === 'line' || field.input === 'lines';
      return isTyped && text !== '' ? [{ field: `details.${field.name}`, text }] : [];
    }
    switch (field.name) {
      case 'subject':
      case 'addressee':
      case 'closingPurpose':
      case 'complimentaryClose':
        return [{ field: field.name, text: content[field.name] }];
      case 'references':
        return content.references.map((text, at) => ({ field: `references[${at}]`, text }));
      case 'enclosures':
        return content.enclosures.flatMap(({ text, quantity }, at) => [
          { field: `enclosures[${at}]`, text },
          { field: `enclosures[${at}].quantity`, text: quantity },
        ]);
      case 'body':
        return bodyTexts('body', content.body);
      case 'attachments':
        return content.attachments.flatMap(({ title, body }, at) => [
          { field: `attachments[${at}].title`, text: title },
          ...bodyTexts(`attachments[${at}].body`, body),
        ]);
      default:
        return [];
    }
  });
}

function bodyTexts(name: string, body: readonly BodyBlock[]): readonly FieldText[] {
  return body.flatMap((block, at) => [
    { field: `${name}[${at}]`, text: block.text },
    ...(block.kind === 'table'
      ? block.table.rows.flatMap((cells, row) =>
          cells.map((text, column) => ({ field: `${name}[${at}].rows[${row}][${column}]`, text })),
        )
      : []),
  ]);
}

/** Does the text run as sentences, and not as a name, a number or a cell of a table? */
export function isRunningText(field: string): boolean {
  return /body\[\d+\]$/u.test(field);
}

/** Null when the letter has no such text any more. Looked up directly: a table may hold thousands of others. */
export function textOfField(content: LetterContent, field: string): string | null {
  const { name, index, rest } = partsOf(field);
  switch (name) {
    case 'subject':
    case 'addressee':
    case 'closingPurpose':
    case 'complimentaryClose':
      return content[name];
    case 'signatoryId':
      return content.signatoryId ?? '';
    case 'details':
      return content.details[rest.slice(1)] ?? '';
    case 'references':
      return content.references[index] ?? null;
    case 'enclosures':
      return content.enclosures[index]?.[rest === '.quantity' ? 'quantity' : 'text'] ?? null;
    case 'body':
      return blockText(content.body[index], rest);
    case 'attachments': {
      const attachment = content.attachments[index];
      if (rest === '.title') return attachment?.title ?? null;
      const { block, within } = blockOf(rest);
      return blockText(attachment?.body[block], within);
    }
    default:
      return null;
  }
}

function blockText(block: BodyBlock | undefined, within: string): string | null {
  const cell = cellOf(within);
  if (block === undefined || cell === null) return block?.text ?? null;
  return block.kind === 'table' ? (block.table.rows[cell.row]?.[cell.column] ?? null) : null;
}

/** "enclosures[0].quantity" is name, index and the rest. */
function partsOf(field: string): { readonly name: string; readonly index: number; readonly rest: string } {
  const [, name = '', at = '', rest = ''] = /^(\w+)(?:\[(\d+)\])?(.*)$/u.exec(field) ?? [];
  return { name, index: Number(at), rest };
}

function blockOf(rest: string): { readonly block: number; readonly within: string } {
  const [, block = '', within = ''] = /^\.body\[(\d+)\](.*)$/u.exec(rest) ?? [];
  return { block: block === '' ? -1 : Number(block), within };
}

function cellOf(within: string): { readonly row: number; readonly column: number } | null {
  const [, row, column] = /^\.rows\[(\d+)\]\[(\d+)\]$/u.exec(within) ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}

/** The letter with the fix made; null when the text has changed since it was proposed. */
export function withFix(content: LetterContent, fix: LetterFix): LetterContent | null {
  const text = textOfField(content, fix.field);
  if (text === null || text.slice(fix.start, fix.end) !== fix.was) return null;
  return withText(content, fix.field, text.slice(0, fix.start) + fix.replacement + text.slice(fix.end));
}

function withText(content: LetterContent, field: string, text: string): LetterContent {
  const { name, index, rest } = partsOf(field);
  const here = (one: number) => one === index;
  switch (name) {
    case 'subject':
    case 'addressee':
    case 'closingPurpose':
    case 'complimentaryClose':
    case 'signatoryId':
      return { ...content, [name]: text };
    case 'details':
      return { ...content, details: { ...content.details, [rest.slice(1)]: text } };
    case 'references':
      return { ...content, references: content.references.map((old, one) => (here(one) ? text : old)) };
    case 'enclosures':
      return {
        ...content,
        enclosures: content.enclosures.map((old, one) =>
          here(one) ? { ...old, [rest === '.quantity' ? 'quantity' : 'text']: text } : old,
        ),
      };
    case 'body':
      return { ...content, body: withBlockText(content.body, index, rest, text) };
    case 'attachments': {
      const { block, within } = blockOf(rest);
      return {
        ...content,
        attachments: content.attachments.map((old, one) => {
          if (!here(one)) return old;
          if (rest === '.title') return { ...old, title: text };
          return { ...old, body: withBlockText(old.body, block, within, text) };
        }),
      };
    }
    default:
      return content;
  }
}

function withBlockText(
  body: readonly BodyBlock[],
  at: number,
  within: string,
  text: string,
): readonly BodyBlock[] {
  const cell = cellOf(within);
  return body.map((block, one) => {
    if (one !== at) return block;
    if (block.kind !== 'table' || cell === null) return { ...block, text };
    const rows = block.table.rows.map((cells, row) =>
      row === cell.row ? cells.map((old, column) => (column === cell.column ? text : old)) : cells,
    );
    return { ...block, table: { ...block.table, rows } };
  });
}
