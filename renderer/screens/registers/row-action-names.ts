/** Which actions a line of a register allows, in the order they are shown. */
import type { RegisterEntry } from '../../../shared/register/entry.ts';

export type RowActionName =
  | 'openFile'
  | 'openDraft'
  | 'stamp'
  | 'minute'
  | 'decide'
  | 'deadline'
  | 'forward'
  | 'further'
  | 'correct'
  | 'annotate'
  | 'secrecy'
  | 'void';

type Line = Pick<RegisterEntry, 'book' | 'fileId' | 'letterId' | 'voided' | 'secrecy'>;

/** Of a classified letter no words are written here; a voided number only shows what is there. */
export function rowActionNames({ book, fileId, letterId, voided, secrecy }: Line): readonly RowActionName[] {
  const isLive = voided === null;
  const isReceived = isLive && book === 'received';
  const isPlain = isReceived && secrecy === null;
  const allowed: readonly (readonly [RowActionName, boolean])[] = [
    ['openFile', fileId !== null],
    ['openDraft', letterId !== null],
    ['stamp', isReceived],
    ['minute', isPlain],
    ['decide', isPlain],
    ['deadline', isPlain],
    ['forward', isPlain],
    ['further', isReceived],
    ['correct', isLive],
    ['annotate', isLive],
    ['secrecy', isLive && letterId === null],
    ['void', isLive],
  ];
  return allowed.flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
}
