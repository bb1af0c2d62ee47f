/**
 * The scanner's folder: files that stand still in it come into the inbox by themselves. Off until the office chooses
 * one; nothing outside it is ever read or written.
 */

/** What happens to a file in the folder once it has been taken in. */
export const afterTakings = ['move', 'leave'] as const;
export type AfterTaking = (typeof afterTakings)[number];

export type WatchedPlan = { readonly folder: string; readonly after: AfterTaking };

/** Where files that were taken in are moved to, inside the folder. */
export const takenFolderName = 'นำเข้าแล้ว';

/** Where a file that was taken in lies now. */
export function folderAfterTaking({ folder, after }: WatchedPlan): string {
  if (after === 'leave') return folder;
  const mark = folder.includes('\\') ? '\\' : '/';
  return `${folder.replace(/[\\/]+$/, '')}${mark}${takenFolderName}`;
}

export const folderProblems = [
  'not-absolute',
  'not-there',
  'not-folder',
  'not-readable',
  'not-writable',
  'inside-data',
] as const;
export type FolderProblem = (typeof folderProblems)[number];

/** Whether a folder can be watched, and how many files would be taken in at once. */
export type WatchedCheck = { readonly problem: FolderProblem | null; readonly files: number };

/** Why a file stays where it is. */
export const refusals = [
  'kind',
  'too-large',
  'empty',
  'link',
  'not-readable',
  /** It is in the inbox, but could not be moved away. */
  'not-moved',
] as const;
export type Refusal = (typeof refusals)[number];

export type RefusedFile = { readonly name: string; readonly why: Refusal };

export type WatchedStatus = {
  /** Null: no folder is watched. */
  readonly plan: WatchedPlan | null;
  /** Null: all is well, or nothing was looked at yet. `not-kept`: our own disk did not take a copy. */
  readonly trouble: 'not-there' | 'not-readable' | 'not-kept' | null;
  /** Moment of the last look that saw the folder. */
  readonly seenAt: string | null;
  readonly refused: readonly RefusedFile[];
  /** Of all that were refused; `refused` names the first of them. */
  readonly refusedCount: number;
};

/** Half-written files, what programs leave while they write, and what the system keeps for itself. */
export function isPassing(name: string): boolean {
  return (
    /^(?:\.|~\$|~)/.test(name) ||
    /\.(?:tmp|temp|part|partial|filepart|crdownload|download|lock|lnk|ini|db)$/i.test(name)
  );
}
