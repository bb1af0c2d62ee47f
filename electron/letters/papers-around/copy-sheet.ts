/** The letter again as one of its copies: the office's duplicate, or certified. */
import { assertNever } from '../../../shared/assert-never.ts';
import type { CopyKind, PaperNames } from '../../../shared/letter/papers-around.ts';
import type { PageFont } from '../font-metrics.ts';
import { sheetOf } from '../forms/index.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { certifiedCopy } from './certified-copy.ts';
import { duplicate } from './duplicate.ts';

/** Everything in it can be copied between threads. */
export type Copy = { readonly kind: CopyKind; readonly names: PaperNames };

export function copySheet({ kind, names }: Copy, letter: LetterToPrint, font: PageFont): LetterSheet {
  const sheet = sheetOf(letter, font);
  switch (kind) {
    case 'duplicate':
      return duplicate(sheet, names);
    case 'certified-copy': {
      const { certifier: name, certifierPosition: position, certifiedOn: date } = names;
      return certifiedCopy(sheet, { name, position, date }, font);
    }
    default:
      return assertNever(kind);
  }
}
