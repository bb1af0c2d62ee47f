/**
 * Several clients take numbers over the contract from a real host, which is killed (SIGKILL) at random moments and
 * started again. What was answered is asked for after every start; an attempt without an answer may stand or not.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../electron/store/store.ts';
import type { Client } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import { seededRandom } from '../bench/harness.ts';
import { httpClient } from './http-client.ts';
import { clerk, letterFields, openOffice } from './register-office.ts';
import { type RunningHost, startHost } from './running-host.ts';

export type KillPlan = {
  /** An empty data folder. */
  readonly folder: string;
  readonly kills: number;
  readonly numbers: number;
  readonly clients: number;
  readonly seed: number;
  /** Local date and time at which every host's clock starts. */
  readonly now?: string;
};

/** What a client was answered: a line or a held number, which from then on must be there. */
export type Answered = {
  readonly id: string;
  readonly kind: 'received' | 'sent' | 'held';
  readonly running: number;
  readonly mark: string;
  /** Since then: the line was voided, the held number used or given up. */
  ended: 'voided' | 'used' | 'released' | null;
};

export type KillRun = {
  readonly answered: readonly Answered[];
  /** Marks of attempts that the kill left without an answer. */
  readonly unanswered: readonly string[];
  readonly kills: number;
  /** What was answered and not found after a start, one line each. */
  readonly lost: readonly string[];
  /** Answers that were neither a number nor the end of a host. */
  readonly refusals: readonly string[];
};

/** After the call the host has closed in order. */
export async function numbersThroughKills(plan: KillPlan): Promise<KillRun> {
  const prefixId = await openFolder(plan.folder);
  const random = seededRandom(plan.seed);
  const run = { answered: [] as Answered[], unanswered: [] as string[], kills: 0 };
  const lost: string[] = [];
  const refusals: string[] = [];
  let host = open(plan);
  let checkedUpTo = 0;
  let isOver = false;

  async function killAndStart(running: RunningHost): Promise<void> {
    const ended = new Promise((resolve) => running.process.once('exit', resolve));
    running.process.kill('SIGKILL');
    await ended;
    run.kills += 1;
    const since = run.answered.slice(checkedUpTo);
    checkedUpTo = run.answered.length;
    // The clients wait until what they were answered since the last kill has been looked for.
    host = open(plan).then(async (started) => {
      lost.push(...(await missing(httpClient(started), since)));
      return started;
    });
    await host;
  }

  async function work(name: number): Promise<void> {
    const own: Answered[] = [];
    for (let turn = 0; !isOver; turn += 1) {
      const mark = `เรื่องที่ ${name}-${turn}`;
      try {
        const client = httpClient(await host);
        const attempt = attempts[Math.floor(random() * attempts.length)] ?? log;
        await attempt({ client, mark, prefixId, own, random, keep: (one) => run.answered.push(one) });
      } catch (error) {
        if (error instanceof AppError) refusals.push(error.code);
        else run.unanswered.push(mark);
        await pause(5);
      }
      isOver ||= run.answered.length >= plan.numbers && run.kills >= plan.kills;
    }
  }

  async function killAgainAndAgain(): Promise<void> {
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      const due = Math.floor((plan.numbers * kill) / (plan.kills + 1));
      while (run.answered.length < due) await pause(1);
      await pause(random() * 25);
      await killAndStart(await host);
    }
  }
  const killer = killAgainAndAgain().catch((error: unknown) => {
    isOver = true; // a host that does not start again ends the run
    throw error;
  });
  await Promise.all([killer, ...Array.from({ length: plan.clients }, (_, name) => work(name))]);
  const last = await host;
  lost.push(...(await missing(httpClient(last), run.answered)));
  await last.stop();
  return { ...run, lost, refusals };
}

function open({ folder, now }: KillPlan): Promise<RunningHost> {
  return startHost({ folder, ...(now === undefined ? {} : { now }) });
}

async function openFolder(folder: string): Promise<string> {
  const store = await openStore(folder);
  const prefix = await openOffice(store);
  await store.close();
  return prefix.id;
}

type Attempt = {
  readonly client: Client;
  readonly mark: string;
  readonly prefixId: string;
  /** What this client was given; nobody else touches it. */
  readonly own: Answered[];
  readonly random: () => number;
  readonly keep: (answered: Answered) => void;
};

/** As often as they stand here. */
const attempts = [log, log, log, log, send, send, send, hold, settle, settle, voidOne];

async function log(attempt: Attempt): Promise<void> {
  const fields = letterFields({ subject: attempt.mark, documentNumber: attempt.mark });
  const paper = { importId: null, letterIndex: null, fields, allowSameLetter: true };
  const { id, running } = await attempt.client.call('register.log', paper);
  given(attempt, { id, running, kind: 'received' });
}

async function send(attempt: Attempt): Promise<void> {
  const { documentNumber: _, ...fields } = letterFields({ subject: attempt.mark });
  const { id, running } = await attempt.client.call('register.addSent', {
    prefixId: attempt.prefixId,
    circular: attempt.random() < 0.5,
    fields,
  });
  given(attempt, { id, running, kind: 'sent' });
}

async function hold(attempt: Attempt): Promise<void> {
  const [held] = await attempt.client.call('number.reserve', {
    book: 'received',
    prefixId: null,
    receivedBookId: null,
    circular: false,
    memo: false,
    count: 1,
    holder: clerk,
    reason: attempt.mark,
    until: '9999-12-31',
  });
  if (held !== undefined) given(attempt, { id: held.id, running: held.running, kind: 'held' });
}

/** Uses a number that this client holds, or gives it up. */
async function settle(attempt: Attempt): Promise<void> {
  const held = attempt.own.find((one) => one.kind === 'held' && !unsettled.has(one));
  if (held === undefined) return log(attempt);
  if (attempt.random() < 0.5) {
    await change(held, 'released', () =>
      attempt.client.call('number.release', { id: held.id, reason: 'ไม่ได้ใช้' }),
    );
    return;
  }
  const fields = letterFields({ subject: attempt.mark, documentNumber: attempt.mark });
  const number = { kind: 'reserved', reservationId: held.id } as const;
  await change(held, 'used', () =>
    attempt.client.call('register.log', {
      importId: null,
      letterIndex: null,
      fields,
      allowSameLetter: true,
      number,
    }),
  );
}

async function voidOne(attempt: Attempt): Promise<void> {
  const line = attempt.own.findLast((one) => one.kind !== 'held' && !unsettled.has(one));
  if (line === undefined) return log(attempt);
  await change(line, 'voided', () => attempt.client.call('register.void', { id: line.id, reason: 'ลงซ้ำ' }));
}

function given({ own, keep, mark }: Attempt, one: Omit<Answered, 'mark' | 'ended'>): void {
  const answered: Answered = { ...one, mark, ended: null };
  own.push(answered);
  keep(answered);
}

/** Asked for, and not answered: nobody knows whether it happened. The client asks for nothing else of it. */
const unsettled = new WeakSet<Answered>();

async function change(
  answered: Answered,
  to: NonNullable<Answered['ended']>,
  work: () => Promise<unknown>,
): Promise<void> {
  unsettled.add(answered);
  await work();
  answered.ended = to;
}

async function missing(client: Client, answered: readonly Answered[]): Promise<readonly string[]> {
  const year = buddhistYear(isoDayOf(new Date((await client.call('app.status', {})).today)));
  const held = new Map(
    (await client.call('number.reservations', { year })).map((one) => [one.id, one] as const),
  );
  const lost: string[] = [];
  for (const one of answered) {
    const fault = one.kind === 'held' ? heldFault(one, held.get(one.id)) : await lineFault(client, one);
    if (fault !== null) lost.push(`${one.kind} ${one.running} (${one.mark}): ${fault}`);
  }
  return lost;
}

function heldFault(
  one: Answered,
  found: { readonly running: number; readonly state: string } | undefined,
): string | null {
  if (found === undefined) return 'not held any more';
  if (found.running !== one.running) return `holds ${found.running}`;
  const isEnded = one.ended === 'used' || one.ended === 'released';
  return !isEnded || found.state === one.ended ? null : `is ${found.state}`;
}

async function lineFault(client: Client, one: Answered): Promise<string | null> {
  try {
    const { entry } = await client.call('register.get', { id: one.id });
    if (entry.running !== one.running || entry.subject !== one.mark) return `stands as ${entry.running}`;
    if (one.ended === 'voided' && entry.voided === null) return 'is not voided';
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    return null; // the host was killed meanwhile: asked again at the end
  }
}
