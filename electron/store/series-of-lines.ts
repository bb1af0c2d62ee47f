/**
 * Whose numbers the lines of an unreadable counter bear. Lines name their series by id, which the book gone back to
 * mostly knows; of one begun since (each new year begins them all) they tell book, year and, on sent letters, the
 * prefix. Where several series fit, each goes on behind: a number passed over can be explained, one given twice cannot.
 */
import type { Connection } from './database.ts';
import type { GivenSeries, Owner } from './given-rows.ts';
import type { LastNumber } from './salvage.ts';
import { findSeries, listSeries, type SeriesName, seriesById } from './series-rows.ts';

type Known = { readonly series: readonly GivenSeries[]; readonly owners: readonly Owner[] };

/** Empty when nothing fits. */
export function namesOfLine(db: Connection, known: Known, line: LastNumber): readonly SeriesName[] {
  const id = line.insertedIn ?? line.seriesId;
  const own = seriesById(db, id) ?? known.series.find((series) => series.id === id)?.name;
  if (own !== undefined) return [own];
  if (line.year <= 0) return [];
  return namesBegun(db, known, line).filter(
    (name) => findSeries(db, name) === null && !known.series.some((series) => isSame(series.name, name)),
  );
}

function namesBegun(db: Connection, known: Known, line: LastNumber): readonly SeriesName[] {
  const { year } = line;
  if (line.book === 'received')
    return [null, ...ownerIds(db, known, 'received_books')].map((receivedBookId) => ({
      book: 'received',
      prefixId: null,
      receivedBookId,
      circular: false,
      memo: false,
      year,
    }));
  if (line.book !== 'sent') return [];
  const before = listSeries(db, null);
  return prefixesOf(db, known, line.documentNumber).flatMap((prefixId) => {
    const name = { book: 'sent', prefixId, receivedBookId: null, year } as const;
    const kinds = before.filter((series) => series.prefixId === prefixId);
    const ordinary = { ...name, circular: false, memo: false };
    const circular = { ...name, circular: true, memo: false };
    if (line.isCircular) return kinds.some((kind) => kind.circular) ? [circular] : [ordinary, circular];
    return kinds.some((kind) => kind.memo) ? [ordinary, { ...ordinary, memo: true }] : [ordinary];
  });
}

/** The prefix that its letter's number bears; of a number that bears none we know, the office's usual one. */
function prefixesOf(db: Connection, known: Known, documentNumber: string): readonly string[] {
  const rows = [
    ...(db.prepare('SELECT id, code, is_default FROM prefixes').all() as Owner['row'][]),
    ...known.owners.filter(({ table }) => table === 'prefixes').map(({ row }) => row),
  ];
  const borne = rows
    .filter(({ code }) => typeof code === 'string' && code !== '' && documentNumber.includes(code))
    .toSorted((a, b) => String(b.code).length - String(a.code).length);
  const found = borne[0] ?? rows.find(({ is_default }) => is_default === 1);
  return found === undefined ? [] : [String(found.id)];
}

function ownerIds(db: Connection, known: Known, table: Owner['table']): readonly string[] {
  const ids = [
    ...db.prepare(`SELECT id FROM ${table}`).all(),
    ...known.owners.filter((owner) => owner.table === table).map(({ row }) => row),
  ].map(({ id }) => String(id));
  return [...new Set(ids)];
}

function isSame(a: SeriesName, b: SeriesName): boolean {
  const words = ({ book, prefixId, receivedBookId, circular, memo, year }: SeriesName) =>
    JSON.stringify([book, prefixId, receivedBookId ?? null, circular, memo ?? false, year]);
  return words(a) === words(b);
}
