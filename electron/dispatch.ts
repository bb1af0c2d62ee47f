/**
 * The only way in. Every host and every test calls through here: the name is known, the input fits,
 * writes run one after another, long work beside them, and whatever happens the caller gets a coded reply.
 */
import { randomInt } from 'node:crypto';
import { assertNever } from '../shared/assert-never.ts';
import { api, type Checked, isMethodName, type MethodName, type Output } from '../shared/contract/api.ts';
import { AppError, type CodedError, type Reply } from '../shared/contract/errors.ts';
import { diskFault } from './disk-fault.ts';
import { isPlainInput } from './plain-input.ts';
import type { Log } from './ports.ts';

export type Handlers = { readonly [N in MethodName]: (input: Checked<N>) => Promise<Output<N>> };
export type AsPerson = <T>(method: MethodName, work: () => Promise<T>) => Promise<T>;
export type Dispatch = (method: string, input: unknown) => Promise<Reply<unknown>>;
/** Asked before every handler: throws a refusal, or gives back what runs the work as whoever it was admitted for. */
export type Admit = (method: MethodName) => <T>(work: () => Promise<T>) => Promise<T>;

const everybody: Admit = () => (work) => work();

/**
 * `asPerson` runs a write in the name of whoever is at work, so that the audit log can say so. `folder` is the data
 * folder, for telling its faults from those of other places.
 */
export function createDispatch(
  handlers: Handlers,
  log: Log,
  asPerson: AsPerson = (_, work) => work(),
  folder = '',
): Dispatch {
  return createDispatches(handlers, { log, asPerson, folder, admit: everybody }).program;
}

type Parts = {
  readonly log: Log;
  readonly asPerson: AsPerson;
  readonly folder: string;
  readonly admit: Admit;
};

/** For people, who are asked who they are, and for the program's own work; the writes of both stand in one line. */
export function createDispatches(
  handlers: Handlers,
  { log, asPerson, folder, admit }: Parts,
): { readonly people: Dispatch; readonly program: Dispatch } {
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

  const dispatchFor =
    (asked: Admit): Dispatch =>
    async (method, input) => {
      if (!isMethodName(method))
        return refusal(new AppError('unknown-method', { method: method.slice(0, 100) }));
      let asWho: ReturnType<Admit>;
      try {
        asWho = asked(method);
      } catch (error) {
        return refusal(asAppError(error, { method, log, folder }));
      }
      if (!isPlainInput(input)) return refusal(new AppError('bad-input', { method, at: '' }));
      const parsed = api[method].input.safeParse(input);
      if (!parsed.success) {
        const at = parsed.error.issues[0]?.path.join('.') ?? '';
        return refusal(new AppError('bad-input', { method, at }));
      }
      const handler = handlers[method] as (input: unknown) => Promise<unknown>;
      try {
        return { ok: true, value: await asWho(() => runAs(method, () => handler(parsed.data))) };
      } catch (error) {
        return refusal(asAppError(error, { method, log, folder }));
      }
    };
  return { people: dispatchFor(admit), program: dispatchFor(everybody) };
}

function asAppError(
  error: unknown,
  { method, log, folder }: { readonly method: string; readonly log: Log; readonly folder: string },
): AppError {
  if (error instanceof AppError) {
    if (error.cause !== undefined) log.error(error.code, error.cause, { method });
    return error;
  }
  const fault = diskFault(error, folder);
  if (fault !== null) {
    if (fault.code !== 'disk-full') log.error(fault.code, error, { method });
    return fault;
  }
  const incident = String(randomInt(1000, 10_000));
  log.error('unforeseen failure', error, { method, incident });
  return new AppError('internal', { incident }, { cause: error });
}

function refusal(error: AppError): Reply<never> {
  return { ok: false, error: { code: error.code, params: error.params } as CodedError };
}
