/** Everything an office's data folder and the page's own store hold as text: where a word may be that left the screen. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';

export async function storedText(folder: string, page: Page): Promise<string> {
  const beside = await page.evaluate(() => Object.values({ ...localStorage, ...sessionStorage }).join('\n'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const originals = ['files', 'pending'].flatMap((name) => smallFilesIn(join(folder, name)));
  return [beside, ...files, ...originals, textOfDatabase(join(folder, 'saraban.db'))]
    .map(unescaped)
    .join('\n');
}

/** A pasted text is an original like any other file. */
function smallFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => statSync(path).size < 20_000)
    .map((path) => readFileSync(path, 'utf8'));
}

function textOfDatabase(path: string): string {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !name.startsWith('sqlite_') && !/_fts|search_/.test(name));
    return tables.map((name) => rowsOf(db, name)).join('\n');
  } finally {
    db.close();
  }
}

function rowsOf(db: DatabaseSync, table: string): string {
  const lines: string[] = [];
  for (const row of db.prepare(`SELECT * FROM "${table}"`).iterate())
    for (const value of Object.values(row)) if (typeof value === 'string') lines.push(value);
  return lines.join('\n');
}

/** JSON inside JSON may write Thai as \u0e01. */
function unescaped(text: string): string {
  return text.replace(/\\+u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
