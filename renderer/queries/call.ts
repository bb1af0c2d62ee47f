/**
 * Reads and writes of the contract as TanStack queries. The cache key of a read is [method, input], so that
 * a write or an event names what it makes stale by method. Feature files (office.ts, imports.ts, …) give them names.
 */
import {
  MutationCache,
  QueryClient,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { client } from '../api.ts';
import { forgetAllCopies } from '../components/kept-copies.ts';
import { dismissSlot, showMessage } from '../components/messages.ts';
import { errorWords } from '../text/error-text.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The application tells what changed (queries/events.ts); a coded refusal does not get better by repeating.
      queries: {
        staleTime: 60_000,
        retry: (count, error) => !(error instanceof AppError) && count < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (mutation.meta?.quiet !== true) sayError(error, slotOf(mutation));
      },
      // What failed before has now been done: its message is answered.
      onSuccess: (_value, _input, _context, mutation) => {
        const slot = slotOf(mutation);
        if (slot !== undefined) dismissSlot(slot);
      },
    }),
  });
}

function slotOf({ meta }: { readonly meta?: Record<string, unknown> | undefined }): string | undefined {
  return typeof meta?.method === 'string' ? `write:${meta.method}` : undefined;
}

/** Says a failure in the message strip; it stays until answered. */
export function showError(error: unknown): void {
  sayError(error, undefined);
}

function sayError(error: unknown, slot: string | undefined): void {
  const { title, detail } = errorWords(error);
  showMessage({ tone: 'error', title, detail, ...(slot === undefined ? {} : { slot }) });
}

export function read<N extends MethodName>(method: N, input: Input<N>) {
  return queryOptions({ queryKey: [method, input] as const, queryFn: () => client.call(method, input) });
}

/** Not the list of all methods: that would bring the contract's schemas to the first screen. */
type Stale = readonly MethodName[] | 'all';

/** Words of what goes this way may lie in a second copy beside the page. */
const leavesNoCopy: ReadonlySet<MethodName> = new Set(['secret.raise', 'retention.erase', 'trash.remove']);

type WriteOptions = {
  readonly invalidates: Stale;
  /** The screen answers failures itself. */
  readonly quiet?: boolean;
  /** Cannot be taken back here, though others of its kind can. */
  readonly isForGood?: boolean;
  /** What it was about may lie in a second copy beside the page, though not of every call of this method. */
  readonly forgetsCopies?: boolean;
};

/** A write that makes the named reads stale when it is done. */
export function useWrite<N extends MethodName>(
  method: N,
  { invalidates, quiet = false, isForGood = false, forgetsCopies = leavesNoCopy.has(method) }: WriteOptions,
): UseMutationResult<Output<N>, Error, Input<N>> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<N>) => client.call(method, input),
    meta: { quiet, method, isForGood },
    onSuccess: () => {
      if (forgetsCopies) forgetAllCopies();
      return invalidate(queryClient, invalidates);
    },
  });
}

export async function invalidate(queryClient: QueryClient, methods: Stale): Promise<void> {
  if (methods === 'all') return queryClient.invalidateQueries();
  await Promise.all(methods.map((method) => queryClient.invalidateQueries({ queryKey: [method] })));
}
