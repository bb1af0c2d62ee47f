/** The day on which a bundle lies on the district's desk: the latest date it carries before its first deadline. */
import type { ReadLetter } from '../../shared/document/reading.ts';

/** ISO; null when the bundle carries no date of the calendar. */
export function dayOfReceipt(letters: readonly ReadLetter[]): string | null {
  const written = letters.flatMap((letter) => [
    letter.dateISO,
    letter.marginNote?.dateISO ?? null,
    ...letter.receiptStamps.map((stamp) => stamp.dateISO),
  ]);
  const firstDeadline = letters
    .flatMap(({ dates }) => dates)
    .flatMap(({ kind, iso }) => (kind === 'deadline' && iso !== undefined ? [iso] : []))
    .sort()[0];
  return (
    written
      .filter((day) => day !== null)
      .filter((day) => firstDeadline === undefined || day <= firstDeadline)
      .sort()
      .at(-1) ?? null
  );
}
