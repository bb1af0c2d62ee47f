/** Whether the books of a folder are sound, asked of the file itself: doubles, gaps, damage, and the chain of the audit log. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runCheck } from '../../electron/store/evidence/run-check.ts';

export type BooksHeld = {
  readonly numbers: number;
  /** Numbers that two letters bear, or that are skipped without anybody having held them. */
  readonly doubles: number;
  readonly gaps: number;
  readonly isWhole: boolean;
  readonly links: number;
  readonly breaks: number;
};

const taken = `SELECT series_id, running FROM entries
  UNION ALL SELECT series_id, running FROM reservations WHERE state <> 'used'`;

/** Nobody has the folder open. */
export async function holdBooks(folder: string): Promise<BooksHeld> {
  const db = new DatabaseSync(join(folder, 'saraban.db'));
  const count = (sql: string) => Number(db.prepare(sql).get()?.n);
  const held = {
    numbers: count(`SELECT count(*) AS n FROM (${taken})`),
    doubles: count(
      `SELECT count(*) AS n FROM (SELECT 1 FROM (${taken}) GROUP BY series_id, running HAVING count(*) > 1)`,
    ),
    gaps: count(`SELECT coalesce(sum(next - 1 - (SELECT count(DISTINCT running) FROM (${taken}) t
      WHERE t.series_id = series.id)), 0) AS n FROM series`),
    isWhole:
      db.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok' &&
      db.prepare('PRAGMA foreign_key_check').all().length === 0,
  };
  db.close();
  const { figures, breaks } = await runCheck({ folder, paper: null }, () => {}, new AbortController().signal);
  return { ...held, links: figures.links, breaks };
}
