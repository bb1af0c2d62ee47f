/**
 * Work that need not be done before an answer is given: in small pieces while nobody is waiting. Losing it costs
 * nothing, for what is still to be done stands in the database; the next start goes on.
 */
import type { Connection } from './database.ts';
import { isWritingElsewhere } from './long-write.ts';

/** Does a little. True: there is more. */
export type Piece = () => boolean;

type Idle = { readonly pieces: Piece[]; timer: NodeJS.Timeout | null };

/** After a letter was logged its clerk mostly does something else, and a bulk of them is still under way. */
const beginMs = 100;
/** Others get their turn between two pieces. */
const betweenMs = 10;
/** A whole register is being taken over by another thread. */
const laterMs = 500;
/** A full disk or another program at work: later it may go. */
const againMs = 30_000;
/** Whoever closes the program is not kept waiting. */
const endMs = 1_000;

const idle = new WeakMap<Connection, Idle>();

/** The connection is the office's own: from now on this is done whenever there is some of it. Earlier pieces go first. */
export function workWhenIdle(db: Connection, piece: Piece): void {
  const mine = idle.get(db) ?? { pieces: [], timer: null };
  mine.pieces.push(piece);
  idle.set(db, mine);
  wake(db);
}

/** There is something to do, or will be when the transaction under way stands. */
export function wake(db: Connection): void {
  const mine = idle.get(db);
  if (mine !== undefined && mine.timer === null) again(db, mine, beginMs);
}

/** Call before the connection is closed: what is little is done at once, the rest at the next start. */
export function endIdleWork(db: Connection): void {
  const mine = idle.get(db);
  idle.delete(db);
  if (mine === undefined) return;
  if (mine.timer !== null) clearTimeout(mine.timer);
  const until = performance.now() + endMs;
  try {
    while (performance.now() < until && mine.pieces.some((piece) => piece()));
  } catch {
    // the disk may be full, or gone
  }
}

function again(db: Connection, mine: Idle, ms: number): void {
  mine.timer = setTimeout(() => work(db, mine), ms).unref();
}

function work(db: Connection, mine: Idle): void {
  mine.timer = null;
  if (idle.get(db) !== mine || !db.isOpen) return;
  try {
    if (isWritingElsewhere(db)) again(db, mine, laterMs);
    else if (db.isTransaction || mine.pieces.some((piece) => piece())) again(db, mine, betweenMs);
  } catch {
    again(db, mine, againMs); // whoever needs it at once does it himself and is told why it fails
  }
}
