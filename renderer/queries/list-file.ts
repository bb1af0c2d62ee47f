/** Lists of the screen as files; what the screen holds in pages is asked for whole. */
import type { Input, Produced } from '../../shared/contract/api.ts';
import { client } from '../api.ts';

export type ListFormat = Input<'exchange.listFile'>['as'];
export type ListToFile = Omit<Input<'exchange.listFile'>, 'as' | 'idNumbers'>;
/** National ID numbers hidden, or whole because the person asked for them. */
export type IdNumbers = 'masked' | 'whole';

export const listFile = (list: ListToFile, as: ListFormat, idNumbers: IdNumbers): Promise<Produced> =>
  client.call('exchange.listFile', { ...list, as, idNumbers });

/** As many rows as a file takes; who needs more narrows the list, by days for instance. */
const mostRows = 20_000;
const pageSize = 500;

/** All rows of a list that comes in pages. */
export async function allRows<Row>(
  page: (offset: number, limit: number) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const next = await page(rows.length, pageSize);
    rows.push(...next.rows);
    if (next.rows.length === 0 || rows.length >= Math.min(next.total, mostRows))
      return rows.slice(0, mostRows);
  }
}
