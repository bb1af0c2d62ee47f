/**
 * What a caller may hand over at all, before its shape is looked at: plain JSON of a limited size and depth. Inter-process
 * messages carry more than that (maps, big numbers, cycles, 50 MB of text), and a schema may look at each part of it.
 */

/** Characters of text and members together; the longest call pastes 2,000,000 characters. */
const mostUnits = 16 * 1024 * 1024;
const mostDepth = 32;

export function isPlainInput(input: unknown): boolean {
  let units = 0;
  function visit(value: unknown, depth: number): boolean {
    units += typeof value === 'string' ? value.length : 1;
    if (units > mostUnits || depth > mostDepth) return false;
    if (value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value)) return true;
    if (typeof value !== 'object') return false;
    if (Array.isArray(value)) {
      // An array of four thousand million holes takes no room, and minutes to walk.
      return units + value.length <= mostUnits && value.every((member) => visit(member, depth + 1));
    }
    const kind: unknown = Object.getPrototypeOf(value);
    if (kind !== Object.prototype && kind !== null) return false;
    return Object.entries(value).every(([name, member]) => {
      units += name.length;
      return name !== '__proto__' && visit(member, depth + 1);
    });
  }
  return visit(input, 0);
}
