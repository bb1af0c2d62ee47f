/**
 * One letter each from one text: {ชื่อคอลัมน์} is filled from a row of the office's table. A field that the table does
 * not have stays as it is written, braces and all, so that nobody takes a gap for an answer.
 */
import { parseThaiDate } from '../thai/date.ts';
import { withAddressee } from './follow-addressee.ts';
import type { BodyBlock, LetterContent, LetterMerge } from './letter.ts';
import { amountColumns, cellOnPaper } from './merge-numbers.ts';
import { fieldsFromTable, filledTemplate } from './merge-template.ts';
import { type LetterTemplate, wordsOfTemplate } from './template.ts';

const field = /\{([^{}\n]{1,100})\}/gu;

/** The content as row `at` of its table fills it; itself when it has none. */
export function merged(content: LetterContent, at: number): LetterContent {
  const { merge } = content;
  const row = merge?.rows[at];
  if (merge === null || row === undefined) return content;
  const onPaper = rowOnPaper(merge, row);
  const values = new Map(merge.columns.map((name, column) => [name.trim(), onPaper[column] ?? '']));
  const fill = (text: string) =>
    text.replace(field, (written, name: string) => values.get(name.trim()) ?? written);
  const addressee = merge.addressee === null ? fill(content.addressee) : (onPaper[merge.addressee] ?? '');
  // คำลงท้าย and จึงเรียนมา are the row's own addressee's, not those of the line the fields stand in
  const followed = { ...content, ...withAddressee(content, addressee) };
  const template = content.template && filledTemplate(content.template, values, fill);
  return {
    ...followed,
    merge: null,
    ...(template === undefined ? {} : { template }),
    subject: fill(content.subject),
    references: content.references.map(fill),
    enclosures: content.enclosures.map(({ text, quantity }) => ({
      text: fill(text),
      quantity: fill(quantity),
    })),
    body: template === undefined ? content.body.map((block) => filledBlock(block, fill)) : [bodyOf(template)],
    closingPurpose: fill(followed.closingPurpose),
    details: Object.fromEntries(Object.entries(content.details).map(([name, text]) => [name, fill(text)])),
    attachments: content.attachments.map(({ title, landscape, body }) => ({
      title: fill(title),
      landscape,
      body: body.map((block) => filledBlock(block, fill)),
    })),
  };
}

function rowOnPaper(merge: LetterMerge, row: readonly string[]): readonly string[] {
  const how = merge.numbers ?? 'thai';
  const amounts = how === 'grouped' ? amountColumns(merge) : new Set<number>();
  return row.map((cell, column) => cellOnPaper(cell, how, amounts.has(column)));
}

/** Of a letter on a template only what a search finds it by. */
function bodyOf(template: LetterTemplate): BodyBlock {
  return { kind: 'paragraph', text: wordsOfTemplate(template), level: 1, sourceParagraph: null };
}

function filledBlock(block: BodyBlock, fill: (text: string) => string): BodyBlock {
  const text = fill(block.text);
  if (block.kind !== 'table') return { ...block, text };
  return {
    ...block,
    text,
    table: { ...block.table, rows: block.table.rows.map((cells) => cells.map(fill)) },
  };
}

/** Fields of the text that the table lacks, each once, in the order they stand. */
export function unknownFields(content: LetterContent): readonly string[] {
  const known = new Set(content.merge?.columns.map((name) => name.trim()) ?? []);
  return fieldsIn(content).filter((name) => !known.has(name));
}

/** Every {…} of the text by name, each once, in the order they stand; of the addressee only where no column names it. */
export function fieldsIn(content: LetterContent): readonly string[] {
  const isNamed = content.merge !== null && content.merge.addressee !== null && !content.circular;
  const written = [
    content.subject,
    ...(isNamed ? [] : [content.addressee]),
    ...content.references,
    ...content.enclosures.flatMap(({ text, quantity }) => [text, quantity]),
    ...content.attachments.map(({ title }) => title),
    ...[...content.body, ...content.attachments.flatMap(({ body }) => body)].flatMap(textsOf),
    content.closingPurpose,
    ...Object.values(content.details),
  ].flatMap((text) => [...text.matchAll(field)].map(([, name = '']) => name.trim()));
  const { template, merge } = content;
  const own = template === undefined ? [] : fieldsFromTable(template, merge?.columns ?? []);
  return [...new Set([...written, ...own])];
}

function textsOf(block: BodyBlock): readonly string[] {
  return block.kind === 'table' ? [block.text, ...block.table.rows.flat()] : [block.text];
}

/** The column chosen for each recipient's own last day; else one called "กำหนดส่ง", "ภายในวันที่"; null when there is none. */
export function deadlineColumn({
  columns,
  deadline,
}: Pick<LetterMerge, 'columns' | 'deadline'>): number | null {
  if (deadline !== undefined) return deadline;
  const at = columns.findIndex((name) => /กำหนด|ภายใน|deadline/iu.test(name));
  return at < 0 ? null : at;
}

/** The last day of row `at`, ISO; null without such a column or when the cell is no date. */
export function deadlineOfRow(merge: LetterMerge, at: number): string | null {
  const column = deadlineColumn(merge);
  const cell = column === null ? undefined : merge.rows[at]?.[column];
  return cell === undefined ? null : parseThaiDate(cell);
}

/** The column chosen for the addresses of mail; else one called "อีเมล"; null when there is none. */
export function emailColumn({ columns, email }: Pick<LetterMerge, 'columns' | 'email'>): number | null {
  if (email !== undefined) return email;
  const at = columns.findIndex((name) => /อี-?เมล|ไปรษณีย์อิเล็กทรอนิกส์|e-?mail/iu.test(name));
  return at < 0 ? null : at;
}

/** The addresses of row `at`, commas between; what is no address is left out. */
export function emailOfRow(merge: LetterMerge, at: number): string {
  const column = emailColumn(merge);
  const cell = column === null ? '' : (merge.rows[at]?.[column] ?? '');
  const isAddress = (word: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(word);
  return cell
    .split(/[\s,;]+/)
    .filter(isAddress)
    .join(', ');
}

/** The column that looks like the one to write to; null when none does. */
export function addresseeColumn(columns: readonly string[]): number | null {
  const order = [/^เรียน$|คำขึ้นต้น|ตำแหน่งผู้รับ|addressee/iu, /ผู้รับ|recipient/iu, /ตำแหน่ง|หน่วยงาน|อปท|ชื่อ|name/iu];
  for (const pattern of order) {
    const at = columns.findIndex((name) => pattern.test(name));
    if (at >= 0) return at;
  }
  return null;
}

/** A table as it was read, with the columns that look like the ones to write to and to wait for. */
export type MergeTable = Pick<LetterMerge, 'columns' | 'rows' | 'addressee' | 'recipientIds'> & {
  readonly deadline: number | null;
  readonly email: number | null;
};
