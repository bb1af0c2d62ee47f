/** Tables inside a letter's own text: names, figures and dates in columns between two paragraphs. */
import type { ReadTable } from '../document/reading.ts';
import type { Line } from './lines.ts';
import { tablesOf } from './tables.ts';

export type BodyAndTables = { readonly lines: readonly Line[]; readonly tables: readonly ReadTable[] };

/** Running text has no columns: two lines of cells one below the other, three cells in one of them, are a table. */
export function takeTables(body: readonly Line[]): BodyAndTables {
  const lines: Line[] = [];
  const tables: ReadTable[] = [];
  let run: Line[] = [];
  let isAfterTable = false;
  const close = () => {
    const cells = Math.max(0, ...run.map(({ text }) => text.split('\t').length));
    const found = run.length >= 2 && cells >= 3 ? tablesOf(run) : [];
    if (found.length === 0) lines.push(...run);
    tables.push(...found);
    isAfterTable = found.length > 0;
    run = [];
  };
  for (const line of body) {
    if (line.text.includes('\t')) {
      run.push(line);
      continue;
    }
    if (run.length > 0) close();
    lines.push(isAfterTable ? { ...line, blankBefore: true } : line);
    isAfterTable = false;
  }
  if (run.length > 0) close();
  return { lines, tables };
}
