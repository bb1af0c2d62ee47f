/** Files and programs that a Word file carries inside it, and parts that are not what their names say. */
import { attributesOf, decodeXml } from './outside.ts';

export const isMarkupName = (name: string) => /\.(?:xml|rels|vml|svg|x?html?|rdf)$/i.test(name);

/** Files in the file are programs too: a sheet or a letter of its own may bring macros. */
export function isProgramName(name: string): boolean {
  return (
    /vbaProject|vbaData|activeX|(?:^|\/)embeddings\/|\.(?:bin|exe|dll|vbs|js|ole|doc[mx]?|xls[bmx]?|ppt[mx]?)$/i.test(
      name,
    ) && !/^word\/printerSettings\/printerSettings\d*\.bin$/i.test(name)
  );
}

/** By the list of types. */
export function namesProgram(types: string): boolean {
  return /macroEnabled|vbaProject|activeX|oleObject|attachedToolbars|aFChunk/i.test(decodeXml(types));
}

/** The list of types may call a part markup whose name would keep it from being looked at. */
export function hidesMarkup(types: string): boolean {
  const all = types.match(/<(?:[^\s<>/:]+:)?(?:Override|Default)\b[^>]*>/g) ?? [];
  return all.map(attributesOf).some((one) => {
    const name = one.get('PartName') ?? `.${one.get('Extension') ?? ''}`;
    return /[+/]xml\b/i.test(one.get('ContentType') ?? '') && !isMarkupName(name.trim());
  });
}

/** By relations and elements: an object in the text is opened by a press, whatever its file is called. */
export function carriesObject(name: string, xml: string): boolean {
  if (/<(?:[^\s<>/:]+:)?(?:OLEObject|object|control)\b/.test(xml)) return true;
  if (!/\.rels$/i.test(name)) return false;
  const all = xml.match(/<(?:[^\s<>/:]+:)?Relationship\b[^>]*>/g) ?? [];
  return all
    .map(attributesOf)
    .some((one) =>
      /\/(?:oleObject|package|control|activeX\w*|vbaProject|attachedToolbars|aFChunk)\s*$/i.test(
        one.get('Type') ?? '',
      ),
    );
}
