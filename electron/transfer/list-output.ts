/** A list on its way to a person: national ID numbers hidden or, where that was asked for, on record. */
import type { Produced } from '../../shared/contract/api.ts';
import type { IdNumbers } from '../../shared/contract/exchange-schemas.ts';
import type { ListFile, ListFormat } from './list-file.ts';
import { leaving, noteWhole, type OnRecord } from './masked.ts';
import type { Outputs } from './outputs.ts';
import type { TextSheet } from './text-workbook.ts';

type How = { readonly as: ListFormat; readonly idNumbers?: IdNumbers | undefined };

type Around = OnRecord & { readonly outputs: Outputs };

/** `name` without its ending. */
export async function listOutput(
  around: Around,
  name: string,
  sheets: readonly TextSheet[],
  { as, idNumbers }: How,
): Promise<Produced> {
  const { listFile } = await import('./list-file.ts'); // heavy, and not needed to start
  return ownListOutput(around, name, sheets, { idNumbers, make: (safe) => listFile(name, safe, as) });
}

/** The same for rows that become a file in a way of their own: a workbook, a printed page. */
export async function ownListOutput<Rows>(
  around: Around,
  name: string,
  rows: Rows,
  how: { readonly idNumbers?: IdNumbers | undefined; readonly make: (safe: Rows) => Promise<ListFile> },
): Promise<Produced> {
  const are = how.idNumbers ?? 'masked';
  const { value, count } = leaving(rows, are);
  const file = await how.make(value);
  if (are === 'whole') await noteWhole(around, name, count);
  return { ...around.outputs.add(file), idNumbers: { count, are } };
}
