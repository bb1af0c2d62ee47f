/** A letter to many on the office's own template: its fields filled from a row of the table. */
import { isAsked, type LetterTemplate } from './template.ts';

/**
 * Fields the clerk left empty take the cell of the column that is called as they are; {…} in what the clerk wrote is
 * filled by `fill`.
 */
export function filledTemplate(
  template: LetterTemplate,
  row: ReadonlyMap<string, string>,
  fill: (text: string) => string,
): LetterTemplate {
  const values = template.fields.filter(isAsked).map(({ name, columns }) => {
    const written = template.values[name] ?? '';
    const own = columns === null && written.trim() === '' ? row.get(name.trim()) : undefined;
    return [name, own ?? fill(written)] as const;
  });
  return { ...template, values: Object.fromEntries(values) };
}

/** Names of the empty fields that columns of the table fill. */
export function fieldsFromTable(
  { fields, values }: LetterTemplate,
  columns: readonly string[],
): readonly string[] {
  const known = new Set(columns.map((column) => column.trim()));
  return fields
    .filter((field) => isAsked(field) && field.columns === null && (values[field.name] ?? '').trim() === '')
    .map(({ name }) => name.trim())
    .filter((name) => known.has(name));
}
