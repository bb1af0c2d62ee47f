/** The received letter that a letter forwards, where it can go along with it. */
import type { Letter } from '../../../../shared/letter/letter.ts';
import { useLetter } from '../../../queries/letters.ts';
import { useEntry } from '../../../queries/registers.ts';

/** Its receive number; null: there is none, or it is on paper, secret, or Word and bare text, which have no pages. */
export function useSourceToEnclose(letter: Pick<Letter, 'id' | 'sourceEntryId'>): number | null {
  const source = useEntry(letter.sourceEntryId).data?.entry ?? null;
  const reading = useLetter(letter.id).data?.source ?? null;
  const hasPages = reading === null || reading.pages.some(({ size }) => size !== null);
  if (source === null || source.fileId === null || source.secrecy !== null || !hasPages) return null;
  return source.running;
}
