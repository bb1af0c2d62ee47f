/** สมุดส่งหนังสือ, ใบรับหนังสือ and แบบตอบรับ: a line, a slip or a page for everybody a letter, or a whole set, goes to. */
import { assertNever } from '../../../shared/assert-never.ts';
import { onTheList } from '../../../shared/letter/dispatch.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import type { SetSlip } from '../../../shared/letter/many.ts';
import type { Surroundings } from '../../room.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { OneOfMany } from '../many/letters-of.ts';
import type { LetterSheet } from '../sheet.ts';
import { deliveryBook } from './delivery-book.ts';
import { receipts } from './receipts.ts';
import { replyForms } from './reply-form.ts';

export type Receiver = {
  /** What it gets: each of a set has its own. */
  readonly letter: LetterToPrint;
  /** เลขทะเบียนส่ง of that letter; null before it has one. */
  readonly running: number | null;
  /** As addressed. */
  readonly name: string;
  /** The body that receives; where it is not on the list, as addressed. */
  readonly office: string;
  readonly deadline: string | null;
};

export function slipSheet(paper: SetSlip, office: LetterToPrint, to: readonly Receiver[]): LetterSheet {
  switch (paper) {
    case 'reply-forms':
      return replyForms(office, to);
    case 'receipts':
      return receipts(office, to);
    case 'delivery-book':
      return deliveryBook(office, to);
    default:
      return assertNever(paper);
  }
}

/** Of an issued letter those it went to, of a draft those it is to go to; never nobody. */
export async function receiversOf(
  { store }: Surroundings,
  letter: Letter,
  toPrint: LetterToPrint,
): Promise<readonly Receiver[]> {
  const known = new Map((await store.office.listRecipients()).map((recipient) => [recipient.id, recipient]));
  const running = (await store.letters.registered(letter.id)).get(letter.id)?.running ?? null;
  const same = { letter: toPrint, running };
  const went = isIssued(letter) ? onTheList(await store.letters.dispatches(letter.id)) : [];
  const rows = went.map(({ recipientId, name, deadline }) => ({
    ...same,
    name,
    office: known.get(recipientId ?? '')?.name ?? name,
    deadline,
  }));
  const chosen = letter.recipientIds.flatMap((id) => {
    const recipient = known.get(id);
    return recipient === undefined
      ? []
      : [{ ...same, name: recipient.formalTitle || recipient.name, office: recipient.name, deadline: null }];
  });
  const found = rows.length > 0 ? rows : chosen;
  const { addressee } = letter;
  return found.length > 0 ? found : [{ ...same, name: addressee, office: addressee, deadline: null }];
}

/** Of a set in the order of its table; a voided number is carried nowhere. */
export async function receiversOfSet(
  { store }: Surroundings,
  letters: readonly OneOfMany[],
): Promise<readonly Receiver[]> {
  const known = new Map((await store.office.listRecipients()).map(({ id, name }) => [id, name]));
  return letters
    .filter(({ isVoided }) => !isVoided)
    .map(({ toPrint, running, recipientId, deadline }) => {
      const name = toPrint.content.addressee;
      return { letter: toPrint, running, name, office: known.get(recipientId ?? '') ?? name, deadline };
    });
}
