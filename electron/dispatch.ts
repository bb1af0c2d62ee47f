/**
 * The only way in. Every host and every test calls through here: the name is known, the input fits,
 * writes run one after another, long work beside them, and whatever happens the caller gets a coded reply.
 */
import { randomInt } from 'node:crypto';
import { assertNever } from '../shared/assert-never.ts';
import { api, type Checked, isMethodName, type MethodName, type Output } from '../shared/contract/api.ts';
import { AppError, type CodedError, type Reply } from '../shared/contract/errors.ts';
import type { Log } from './ports.ts';

export type Handlers = { readonly [N in MethodName]: (input: Checked<N>) => Promise<Output<N>> };
export type AsPerson = <T>(method: MethodName, work: () => Promise<T>) => Promise<T>;
export type Dispatch = (method: string, input: unknown) => Promise<Reply<unknown>>;

/** `asPerson` runs a write in the name of whoever is at work, so that the audit log can say so. */
export function createDispatch(
  handlers: Handlers,
  log: Log,
  asPerson: AsPerson = (_, work) => work(),
): Dispatch {
  let lastWrite: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = lastWrite.then(work, work);
    lastWrite = mine.catch(() => undefined); // a failed write must not hold back the next
    return mine;
  }

  function runAs(method: MethodName, run: () => Promise<unknown>): Promise<unknown> {
    const { kind } = api[method];
    switch (kind) {
      case 'read':
        return run();
      case 'write':
        return inTurn(() => asPerson(method, run));
      case 'beside':
        return asPerson(method, run);
      default:
        return assertNever(kind);
    }
  }

  return async function dispatch(method, input) {
    if (!isMethodName(method))
      return refusal(new AppError('unknown-method', { method: method.slice(0, 100) }));
    const parsed = api[method].input.safeParse(input);
    if (!parsed.success) {
      const at = parsed.error.issues[0]?.path.join('.') ?? '';
      return refusal(new AppError('bad-input', { method, at }));
    }
    const handler = handlers[method] as (input: unknown) => Promise<unknown>;
    try {
      return { ok: true, value: await runAs(method, () => handler(parsed.data)) };
    } catch (error) {
      return refusal(asAppError(error, method, log));
    }
  };
}

function asAppError(error: unknown, method: string, log: Log): AppError {
  if (error instanceof AppError) {
    if (error.cause !== undefined) log.error(error.code, error.cause, { method });
    return error;
  }
  if (isDiskFull(error)) return new AppError('disk-full', {}, { cause: error });
  if (isDamaged(error)) {
    log.error('the registers are damaged', error, { method });
    return new AppError('damaged-database', { folder: '', backup: '' }, { cause: error });
  }
  const incident = String(randomInt(1000, 10_000));
  log.error('unforeseen failure', error, { method, incident });
  return new AppError('internal', { incident }, { cause: error });
}

/** ENOSPC from the file system, or SQLITE_FULL (13) from the database. */
function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const facts = error as { code?: unknown; errcode?: unknown };
  return facts.code === 'ENOSPC' || facts.errcode === 13;
}

/** SQLITE_CORRUPT (11) or SQLITE_NOTADB (26), met while the program runs. */
function isDamaged(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && [11, 26].includes(code & 0xff);
}

function refusal(error: AppError): Reply<never> {
  return { ok: false, error: { code: error.code, params: error.params } as CodedError };
}
