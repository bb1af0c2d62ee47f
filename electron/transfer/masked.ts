/**
 * National ID numbers in what leaves the program as a list: hidden, unless a person asked for them. Who asked, for what
 * and how many stays on record (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ม.37 (1)).
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { IdNumbers } from '../../shared/contract/exchange-schemas.ts';
import { type Masked, masked } from '../../shared/thai/masked.ts';
import { deskNow } from '../store/acting.ts';

export { masked };

/**
 * As it leaves: hidden, or whole as it was asked for. `count`: numbers that are in it. Throws `not-allowed` for who only
 * reads and asks for them whole.
 */
export function leaving<T>(given: T, ids: IdNumbers): Masked<T> {
  if (ids === 'whole' && deskNow()?.onlyReads === true) throw new AppError('not-allowed', {});
  const hidden = masked(given);
  return ids === 'masked' ? hidden : { value: given, count: hidden.count };
}

type NumbersNote = {
  readonly kind: string;
  readonly id: string;
  readonly change: 'added';
  readonly after: Readonly<Record<string, string | number>>;
};

/** Where it is put on record. */
export type OnRecord = {
  readonly store: {
    readonly settings: { isSample(): Promise<boolean> };
    readonly evidence: { note(note: NumbersNote): Promise<void> };
  };
  readonly ports: { clock(): Date };
};

/** Call before a list with whole numbers is handed over; also without any, since not every number can be known as one. */
export async function noteWhole({ store, ports }: OnRecord, what: string, count: number): Promise<void> {
  if (await store.settings.isSample()) return;
  const id = ports.clock().toISOString();
  await store.evidence.note({
    kind: 'whole-numbers',
    id,
    change: 'added',
    after: { exported: what, numbers: count },
  });
}
