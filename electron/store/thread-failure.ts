/** What went wrong in a thread, on its way to whoever started it: a thread's message keeps no properties of an error. */
import { AppError, type CodedError } from '../../shared/contract/errors.ts';

export type ThreadFailure = {
  readonly message: string;
  /** By which a fault of the disk is known. */
  readonly facts: { readonly code?: string; readonly errcode?: number };
  /** One that a person can act on. */
  readonly coded: CodedError | null;
};

/** In the thread. */
export function failureOf(error: unknown): ThreadFailure {
  const { message, code, errcode } = error as { message?: unknown; code?: unknown; errcode?: unknown };
  return {
    message: String(message ?? error),
    facts: {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof errcode === 'number' ? { errcode } : {}),
    },
    coded: error instanceof AppError ? ({ code: error.code, params: error.params } as CodedError) : null,
  };
}

/** Where the thread was started: the error as it was thrown, but for its stack. */
export function errorOfThread({ message, facts, coded }: ThreadFailure): Error {
  if (coded !== null) return new AppError(coded.code, coded.params);
  return Object.assign(new Error(message), facts);
}
