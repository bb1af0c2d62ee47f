/** placeholder */
import type { ReadAttachment } from '../document/reading.ts';
import type { EvidenceBook } from './evidence.ts';
import type { Line } from './lines.ts';
export function readAttachments(
  lines: readonly Line[],
  _book: EvidenceBook,
): { attachments: ReadAttachment[]; prose: readonly Line[] } {
  return { attachments: [], prose: lines.filter(({ text }) => !text.includes('\t')) };
}
