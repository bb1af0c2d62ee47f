/** What the host and the process of parsers say to each other. Bytes of files go in pieces, before the tasks that name them. */
import type { PoolLimits, TaskEnd } from '../recognition/pool-terms.ts';

/** Hosts and tests bring programs of their own; none is chosen by what comes from a file. */
export type Setup = {
  readonly kind: 'setup';
  /** Address of the program of the threads. */
  readonly script: string;
  readonly threadFlags: readonly string[];
  readonly limits: Partial<PoolLimits>;
  readonly workers: number;
};

export type ToProcess =
  | Setup
  | {
      readonly kind: 'piece';
      readonly key: string;
      readonly size: number;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'drop'; readonly key: string }
  | { readonly kind: 'task'; readonly id: number; readonly task: unknown; readonly seconds: number }
  /** `isKill`: at once; else only while it waits. */
  | { readonly kind: 'call-back'; readonly id: number; readonly isKill: boolean }
  | { readonly kind: 'resize'; readonly workers: number }
  | { readonly kind: 'renew' }
  | { readonly kind: 'close' };

export type FromProcess =
  | { readonly kind: 'ready'; readonly holdsPermissions: boolean }
  | { readonly kind: 'end'; readonly id: number; readonly end: TaskEnd<unknown> }
  | { readonly kind: 'memory'; readonly megabytes: number; readonly threads: number; readonly files: number }
  | { readonly kind: 'closed' };

/** A task may bring one file; its bytes lie in the process under the key and are not sent again. */
export type FileOfTask = { readonly key: string; readonly bytes: Uint8Array };
export type TaskForProcess = { readonly file?: FileOfTask };

/** Four megabytes at a time: the host never holds a second copy of a large file. */
export const pieceBytes = 4 * 1024 * 1024;
