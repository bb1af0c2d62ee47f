/** Reads what a source file imports, and where words of SQL stand in its strings. */
import { posix } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };
export type Import = { readonly from: string; readonly specifier: string };

/** Statements and calls alike, types included: a room may not even know another's types. */
const importForms = [
  /\b(?:import|export)\b(?:\s+type\b)?[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\1/g,
  /^\s*import\s*(['"])([^'"]+)\1/gm,
  /\bimport\s*\(\s*(['"`])([^'"`]+)\1/g,
  /\brequire\s*\(\s*(['"])([^'"]+)\1/g,
];

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = withoutComments(text);
  const found = importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[2] ?? ''));
  return [...new Set(found)].map((specifier) => ({ from: path, specifier }));
}

/** Path of our own file within the project, or null for a package. */
export function targetOf({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** A statement, not the mere word: "SELECT … FROM", "INSERT INTO", and so on, inside a string. */
const sql =
  /['"`][^'"`]*\b(?:SELECT\s[\s\S]*?\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:VIRTUAL\s+)?(?:TABLE|INDEX|TRIGGER)\s|PRAGMA\s+\w)/;

export function hasSql({ text }: SourceFile): boolean {
  return sql.test(withoutComments(text));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`/])\/\/[^\n]*/g, '$1');
}
