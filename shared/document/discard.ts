/** Why a file was taken out of the queue: nothing else is remembered of it but its id, when and by whom. */
import type { ImportItem } from './import-item.ts';

export const discardReasons = [
  'stopped',
  'maybe-secret',
  'same-file',
  'same-letter',
  'unreadable',
  'not-needed',
] as const;
export type DiscardReason = (typeof discardReasons)[number];

export type Discard = {
  readonly at: Date;
  readonly by: string;
  readonly why: DiscardReason;
  /** False in an office that keeps no trash: nothing is left to be brought back. */
  readonly isKept?: boolean;
};

/** From where the file stood in the queue when the clerk took it out. */
export function whyDiscarded(
  item: Pick<ImportItem, 'state' | 'secrecyDoubt' | 'sameFileAs' | 'sameLetterAs' | 'sameImportAs'>,
): DiscardReason {
  if (item.secrecyDoubt !== null || item.state === 'secret') return 'maybe-secret';
  if (item.state === 'waiting' || item.state === 'reading') return 'stopped';
  if (item.sameFileAs !== null) return 'same-file';
  if (item.sameLetterAs !== null) return 'same-letter';
  if (item.sameImportAs !== null) return item.sameImportAs.isSameFile ? 'same-file' : 'same-letter';
  return item.state === 'ready' ? 'not-needed' : 'unreadable';
}
