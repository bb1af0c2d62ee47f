/**
 * Which rows of the annexes concern us: our province, our district, each local body on the office's list. Names bear
 * the slips of a recogniser; a row that sets a day for a kind of bodies (เทศบาลตำบล ในพื้นที่จังหวัด…) stands for all
 * of that kind, and one for all others (อปท.) only for those no other row speaks of.
 */
import type { ReadLetter, ReadTable, ReadTableRow } from '../document/reading.ts';
import { nearestProvince } from '../gazetteer/nearest-name.ts';
import { provinceByName } from '../gazetteer/provinces.ts';
import type { RecipientRow, RowDate } from '../letter/recipient-row.ts';
import type { OfficeSettings, Recipient, RecipientKind } from '../office/office.ts';
import { bareNameOf, kindsSpokenOf, recipientKindOf } from '../office/recipient-kind.ts';
import { fold } from '../thai/fold.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { stretchesOf } from './date-stretches.ts';

export type RowOffice = Pick<OfficeSettings, 'district' | 'province'>;
type Match = Pick<RecipientRow, 'by' | 'kinds' | 'recipientIds' | 'unknownName' | 'isMisspelt'>;
type Place = Pick<RecipientRow, 'letter' | 'annex' | 'table'>;

export function rowsForUs(
  letters: readonly ReadLetter[],
  office: RowOffice,
  recipients: readonly Recipient[],
): RecipientRow[] {
  const rowsIn = (tables: readonly ReadTable[], letter: number, annex: number | null) =>
    tables.flatMap((table, at) => rowsOfTable(table, { letter, annex, table: at }, office, recipients));
  return letters.flatMap(({ index, tables = [], annexes = [] }) => [
    ...rowsIn(tables, index, null),
    ...annexes.flatMap((annex, at) => rowsIn(annex.tables, index, at)),
  ]);
}

function rowsOfTable(
  table: ReadTable,
  place: Place,
  office: RowOffice,
  recipients: readonly Recipient[],
): RecipientRow[] {
  const columns = columnsOf(table.header);
  const found = table.rows.flatMap((row, at): RecipientRow[] => {
    const match = isElsewhere(row, columns, office) ? null : matchOf(row, columns, office, recipients);
    if (match === null) return [];
    const { cells, page, spans } = row;
    return [{ ...place, row: at, page, spans, cells, ...match, isContested: false, dates: datesOf(cells) }];
  });
  return settled(found);
}

/**
 * Of rows that contradict each other about the same bodies, the one whose list of provinces is most like that of the
 * other rows of ours: neighbours are called up together. The earlier day when none is more alike: too early does no harm.
 */
export function chosenRows(
  letters: readonly ReadLetter[],
  office: RowOffice,
  recipients: readonly Recipient[],
): RecipientRow[] {
  const rows = rowsForUs(letters, office, recipients);
  const sure = rows.filter(({ isContested }) => !isContested);
  const known = new Set(sure.flatMap(({ cells }) => provincesIn(cells)));
  const company = (row: RecipientRow) => {
    const listed = provincesIn(row.cells);
    return listed.filter((name) => known.has(name)).length / Math.max(1, listed.length);
  };
  const firstDay = ({ dates }: RecipientRow) => dates[0]?.iso ?? '';
  const contested = rows
    .filter(({ isContested }) => isContested)
    .sort((one, other) => company(other) - company(one) || (firstDay(one) < firstDay(other) ? -1 : 1));
  const taken = new Set<string>();
  const chosen = contested.filter(({ recipientIds }) => {
    const isFree = !recipientIds.some((id) => taken.has(id));
    for (const id of recipientIds) taken.add(id);
    return isFree;
  });
  return rows.filter((row) => !row.isContested || chosen.includes(row));
}

function provincesIn(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) =>
      cell
        .split('จังหวัด')
        .slice(1)
        .join(' ')
        .split(/[\s,]+/u),
    )
    .flatMap((word) => {
      const name = provinceByName(word.replace(/^และ/u, ''))?.name;
      return name === undefined ? [] : [name];
    });
}

type Columns = { readonly province: number; readonly district: number };

function columnsOf(header: readonly string[]): Columns {
  return {
    province: header.findIndex((title) => /^จังหวัด/u.test(title)),
    district: header.findIndex((title) => /^อำเภอ/u.test(title)),
  };
}

/** The row says that it is of another province or district. */
function isElsewhere({ cells }: ReadTableRow, columns: Columns, office: RowOffice): boolean {
  const province = cells[columns.province];
  const district = cells[columns.district];
  if (province !== undefined && province !== '' && !isPlace(province, office.province)) return true;
  return district !== undefined && district !== '' && !isPlace(district, office.district);
}

function matchOf(
  row: ReadTableRow,
  columns: Columns,
  office: RowOffice,
  recipients: readonly Recipient[],
): Match | null {
  return byName(row, columns, recipients) ?? byKind(row, office, recipients) ?? byPlace(row, columns, office);
}

const nothingNamed = { kinds: [], recipientIds: [], unknownName: null, isMisspelt: false } as const;

function byName({ cells }: ReadTableRow, columns: Columns, recipients: readonly Recipient[]): Match | null {
  const isSure = columns.district >= 0 && (cells[columns.district] ?? '') !== '';
  for (const cell of cells) {
    if (cell.length > 80) continue;
    const ranked = recipients
      .map((recipient) => ({ recipient, distance: nameDistance(cell, recipient) }))
      .filter(({ recipient, distance }) => distance <= slipsAllowed(recipient.name, isSure))
      .sort((one, other) => one.distance - other.distance);
    const [best, second] = ranked;
    if (best === undefined || best.distance === second?.distance) continue;
    return { ...nothingNamed, by: 'name', recipientIds: [best.recipient.id], isMisspelt: best.distance > 0 };
  }
  return null;
}

/** Infinity when the kinds differ: ทต. and อบต. of one name are two bodies. */
function nameDistance(cell: string, { name, kind }: Recipient): number {
  const spoken = recipientKindOf(cell);
  if (spoken === 'other' || spoken !== kind) return fold(cell) === fold(name) ? 0 : Number.POSITIVE_INFINITY;
  return lookAlikeDistance(fold(bareNameOf(cell)), fold(bareNameOf(name)));
}

/** Where the row names our district as well, a name may be further off. */
function slipsAllowed(name: string, isSure: boolean): number {
  const length = bareNameOf(name).length;
  const allowed = length <= 4 ? 0.5 : length <= 7 ? 1 : 2;
  return isSure ? allowed : Math.min(1, allowed);
}

/** "เทศบาลตำบล ในพื้นที่จังหวัด …": all of our bodies of that kind, when our province is among those listed. */
function byKind({ cells }: ReadTableRow, office: RowOffice, recipients: readonly Recipient[]): Match | null {
  const cell = cells.find(
    (text) => /จังหวัด/u.test(text) && kindsSpokenOf(text.split('จังหวัด')[0] ?? '').length > 0,
  );
  if (cell === undefined) return null;
  const [who = '', ...where] = cell.split('จังหวัด');
  if (!listsProvince(where.join(' '), office.province)) return null;
  const kinds = kindsSpokenOf(who);
  const ours = recipients.filter(({ kind }) => kinds.includes(kind));
  return { ...nothingNamed, by: 'kind', kinds, recipientIds: ours.map(({ id }) => id) };
}

function byPlace({ cells }: ReadTableRow, columns: Columns, office: RowOffice): Match | null {
  const district = cells.some((cell, at) => at === columns.district && isPlace(cell, office.district));
  const named =
    district || cells.some((cell) => /^(?:อำเภอ|อ\.)/u.test(cell) && isPlace(cell, office.district));
  if (named) {
    const unknownName = cells.find((cell) => recipientKindOf(cell) !== 'other') ?? null;
    return { ...nothingNamed, by: 'district', unknownName };
  }
  const isProvinces = (cell: string, at: number) => at === columns.province || /^(?:จังหวัด|จ\.)/u.test(cell);
  const isOurs = cells.some((cell, at) => isProvinces(cell, at) && isPlace(cell, office.province));
  return isOurs ? { ...nothingNamed, by: 'province' } : null;
}

function isPlace(cell: string, name: string): boolean {
  const bare = cell.trim().replace(/^(?:จังหวัด|อำเภอ|จ\.|อ\.)\s*/u, '');
  if (name === '' || bare === '') return false;
  if (bare === name) return true;
  const province = nearestProvince(bare);
  // A slip that makes it another province is another province.
  if (province !== null) return province.name === name;
  return lookAlikeDistance(fold(bare), fold(name)) <= (name.length <= 4 ? 0.5 : 1);
}

function listsProvince(text: string, name: string): boolean {
  return text
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^และ/u, ''))
    .some((word) => word.length > 1 && isPlace(word, name));
}

/** A row for a kind leaves those out that a row for fewer kinds, or by name, speaks of. Two such rows are a contest. */
function settled(rows: readonly RecipientRow[]): RecipientRow[] {
  const reachOf = (row: RecipientRow) => (row.by === 'name' ? 0 : row.kinds.length);
  const kept = rows.map((row) => {
    if (row.by !== 'kind') return row;
    const narrower = rows.filter((other) => other.recipientIds.length > 0 && reachOf(other) < reachOf(row));
    const spoken = new Set(narrower.flatMap(({ recipientIds }) => recipientIds));
    const spokenKinds = new Set<RecipientKind>(narrower.flatMap(({ kinds }) => kinds));
    return {
      ...row,
      recipientIds: row.recipientIds.filter((id) => !spoken.has(id)),
      kinds: row.kinds.filter((kind) => !spokenKinds.has(kind)),
    };
  });
  return kept
    .filter((row) => row.by !== 'kind' || row.recipientIds.length > 0)
    .map((row) => {
      const isContested = kept.some(
        (other) =>
          other !== row &&
          other.by === 'kind' &&
          row.by === 'kind' &&
          row.kinds.some((kind) => other.kinds.includes(kind)),
      );
      return { ...row, isContested };
    });
}

/** Days in the cells; one behind ภายใน or ไม่เกิน is for the answer. */
function datesOf(cells: readonly string[]): RowDate[] {
  return cells.flatMap((cell) =>
    stretchesOf(cell).flatMap(({ start, end, lead, from, to }): RowDate[] => {
      const iso = from ?? to;
      if (iso === null || to === null || /^(?:ลง|เมื่อ)/u.test(lead)) return [];
      const isDeadline = /ภายใน|ไม่เกิน|อย่างช้า|ก่อน/u.test(lead);
      return [
        {
          kind: isDeadline ? 'deadline' : 'event',
          text: cell.slice(start, end).trim(),
          iso: isDeadline ? to : iso,
        },
      ];
    }),
  );
}
