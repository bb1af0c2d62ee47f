/** Where pages begin: as late as the sheet allows, at a place where nothing that belongs together is parted. */
import type { Unit } from './units.ts';

/** Of a parted paragraph there stand at least so many lines on either side. */
const fewestLines = 2;

/**
 * Index of each page's first unit. A page that no legal break fits is cut where it is full. `withClosing`: lines of text
 * that go with the closing to the last page.
 */
export function pageStarts(units: readonly Unit[], roomCm: number, withClosing: number): readonly number[] {
  const closing = closingStart(units);
  const starts = [0];
  let used = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    const start = starts.at(-1) ?? 0;
    used += unit.height + (at === start && start > 0 ? unit.above : unit.before);
    if (used <= roomCm || at === start) continue;
    let cut = at;
    while (cut > start && !isLegalBreak(units, cut, closing, withClosing)) cut -= 1;
    const next = cut > start ? cut : at;
    starts.push(next);
    used = 0;
    at = next - 1;
  }
  return starts;
}

function isLegalBreak(units: readonly Unit[], at: number, closing: number, withClosing: number): boolean {
  const unit = units[at];
  if (unit === undefined) return true;
  if (units[at - 1]?.keepNext === true) return false;
  if (unit.kind === 'line' && unit.part > 0)
    if (unit.part < fewestLines || unit.count - unit.part < fewestLines) return false;
  return closing < 0 || at > closing || closing - at >= withClosing;
}

/** The first unit of คำลงท้าย, signature and what stands between; -1 where nobody signs. */
function closingStart(units: readonly Unit[]): number {
  const signature = units.findIndex((unit) =>
    isOf(unit, ['complimentary-close', 'signature-room', 'signature']),
  );
  let at = signature;
  while (at > 0 && isOf(units[at - 1], ['date'])) at -= 1;
  return at;
}

function isOf(unit: Unit | undefined, roles: readonly string[]): boolean {
  return unit?.kind === 'line' && roles.includes(unit.paragraph.role);
}
