/**
 * Looks at a database file from a thread of its own: checking the books of several years takes seconds,
 * and meanwhile the program goes on answering.
 */
import { Worker } from 'node:worker_threads';

export type RowCounts = Readonly<Record<string, number>>;

export type Examination = {
  readonly path: string;
  /** Fail unless the file is a whole database (integrity_check). */
  readonly check: boolean;
};

/** Plain JavaScript in a string, so that no bundler has to know of a second entry. */
const script = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
const listed = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
  + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";
parentPort.postMessage(workerData.map(({ path, check }) => {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 10000 });
  try {
    if (check && db.prepare('PRAGMA integrity_check(1)').get().integrity_check !== 'ok')
      throw new Error('the database fails its integrity check');
    const tables = db.prepare(listed).all();
    return Object.fromEntries(
      tables.map(({ name }) => [name, db.prepare('SELECT count(*) AS n FROM "' + name + '"').get().n])
    );
  } finally {
    db.close();
  }
}));
`;

/** Rows of each table, for each file in the order given. */
export async function examineDatabases(files: readonly Examination[]): Promise<readonly RowCounts[]> {
  const worker = new Worker(script, { eval: true, workerData: files, execArgv: [] });
  try {
    return await new Promise<readonly RowCounts[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the examination ended without a result')));
    });
  } finally {
    await worker.terminate();
  }
}
