/** Which column of a register kept elsewhere is which: by the words at its head, as offices write them. */
import { type ColumnMapping, type TakenColumn, takenColumns } from './take-over.ts';

/** Tried in this order: "เลขที่หนังสือ" is not the running number, and "ลงวันที่" not the day of entry. */
const heads: readonly (readonly [TakenColumn, RegExp])[] = [
  ['documentDate', /^(?:ลงวันที่|ลว\.?|วันที่(?:ของ|ใน|ออก)?หนังสือ|วันที่ลงในหนังสือ|document ?date|dated)/iu],
  ['deadline', /กำหนด|ภายในวันที่|ครบกำหนด|deadline|due/iu],
  [
    'enteredOn',
    /^(?:วัน(?:ที่)?(?:\s*เดือน\s*ปี)?(?:\s*ที่)?\s*(?:ลง)?(?:รับ|ส่ง|ทะเบียน|ลงทะเบียน|ออก)?|รับวันที่|ส่งวันที่|ว\/ด\/ป|วดป\.?|entered|received on|date)/iu,
  ],
  ['documentNumber', /^(?:ที่|ที่หนังสือ|เลขที่หนังสือ|เลขหนังสือ|หนังสือที่|document ?(?:no|number)|number)/iu],
  ['running', /เลขทะเบียน|ทะเบียน(?:รับ|ส่ง)|เลข(?:ที่)?(?:รับ|ส่ง)|^(?:รับที่|ส่งที่|ลำดับ(?:ที่)?|เลขที่|running|no\.?)/iu],
  ['from', /^(?:จาก|หน่วยงาน(?:ที่ส่ง|เจ้าของ)?|ผู้ส่ง|ส่วนราชการ|ต้นเรื่อง|from|sender)/iu],
  ['to', /^(?:ถึง|เรียน|ผู้รับ|to|recipient)/iu],
  ['subject', /^(?:เรื่อง|ชื่อเรื่อง|subject|title)/iu],
  ['action', /การปฏิบัติ|ปฏิบัติ|ดำเนินการ|ผู้รับผิดชอบ|มอบหมาย|action/iu],
  ['urgency', /ความเร็ว|ความเร่งด่วน|urgen/iu],
  ['secrecy', /ความลับ|ชั้นลับ|secre/iu],
  ['note', /หมายเหตุ|note|remark/iu],
];

/** Titles and notes may stand above the heads. */
const rowsSearched = 12;
/** A row with so many known heads is the row of heads. */
const leastHeads = 3;

export type FoundColumns = {
  /** From 0; the book begins in the row after. Null: no row of heads was found. */
  readonly headRow: number | null;
  readonly mapping: ColumnMapping;
};

export function findColumns(table: readonly (readonly string[])[]): FoundColumns {
  let best: FoundColumns = { headRow: null, mapping: {} };
  for (const [row, cells] of table.slice(0, rowsSearched).entries()) {
    const mapping = mappingOf(cells);
    const found = Object.keys(mapping).length;
    if (found >= leastHeads && found > Object.keys(best.mapping).length) best = { headRow: row, mapping };
  }
  return best;
}

function mappingOf(cells: readonly string[]): ColumnMapping {
  const mapping: Partial<Record<TakenColumn, number>> = {};
  for (const [at, cell] of cells.entries()) {
    const column = columnOfHead(cell);
    if (column !== null && mapping[column] === undefined) mapping[column] = at;
  }
  return mapping;
}

function columnOfHead(cell: string): TakenColumn | null {
  const head = cell.replace(/\s+/g, ' ').trim();
  if (head === '' || head.length > 40) return null;
  return heads.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** Heads of the same words are the same kind of table: how its columns were read last time counts again. */
export function headsKey(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.normalize('NFC').replace(/\s+/g, ''))
    .join('|')
    .slice(0, 2_000);
}

/** A mapping kept from another time, when every column of it is in this table. */
export function fittingMapping(kept: ColumnMapping, width: number): ColumnMapping | null {
  const places = takenColumns.flatMap((column) => kept[column] ?? []);
  return places.every((place) => Number.isInteger(place) && place >= 0 && place < width) ? kept : null;
}
