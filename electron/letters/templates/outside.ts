/** What in a part of a Word file makes Word fetch something from elsewhere or start a program. */

/** A link a reader may press is a link; whatever Word fetches by itself (pictures, templates, objects) is not wanted. */
export function reachesOutside(relations: string): boolean {
  const all = relations.match(/<(?:[^\s<>/:]+:)?Relationship\b[^>]*>/g) ?? [];
  return all.map(attributesOf).some((one) => {
    if (one.get('TargetMode')?.trim().toLowerCase() !== 'external') return false;
    const isLink = /\/relationships\/hyperlink$/i.test(one.get('Type') ?? '');
    return !(isLink && /^(?:https?:|mailto:|#)/i.test(one.get('Target')?.trim() ?? ''));
  });
}

export function attributesOf(element: string): ReadonlyMap<string, string> {
  const found = element.matchAll(/([^\s<>/="':]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', one, other]) => [name, decodeXml(one ?? other ?? '')]));
}

const calling =
  /\b(?:DDEAUTO|DDE|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|EMBED|MACROBUTTON|DATABASE|PRINT)\b/i;

/** The words of an address are no field. */
const pressed = /\bHYPERLINK\s+"(?:https?:|mailto:)[^"]*"/gi;

/** Fields that run programs or fetch files when Word opens or prints. Word parts a field's words as it likes. */
export function callsOutside(xml: string): boolean {
  const pieces = [
    ...xml.matchAll(/<(?:[^\s<>/:]+:)?(?:instrText|delInstrText)\b[^>]*>([^<]*)</g),
    ...xml.matchAll(/\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
  ].map(([, one, other]) => decodeXml(one ?? other ?? '').replace(pressed, 'HYPERLINK'));
  return (
    pieces.some((piece) => calling.test(piece)) || [' ', ''].some((gap) => calling.test(pieces.join(gap)))
  );
}

/** Old drawings name a picture's address in the drawing itself. */
export function fetchesPicture(xml: string): boolean {
  const all = xml.match(/<(?:[^\s<>/:]+:)?(?:imagedata|fill|stroke|image|textpath)\b[^>]*>/g) ?? [];
  return all.map(attributesOf).some((one) =>
    ['src', 'href', 'althref'].some((name) => {
      const address = one.get(name) ?? '';
      return !/^data:image\//i.test(address) && /^\s*(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(address);
    }),
  );
}

export function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    const point = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
