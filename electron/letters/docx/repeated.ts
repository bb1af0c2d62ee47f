/**
 * Hundreds of letters as one document. The docx package writes every different paragraph, table and page edge once, in
 * a model document; the letters are that XML, repeated in their order. Five hundred letters of one body differ in a line
 * or two each, so the package has little more to write than one letter.
 */
import { Document, docPropertiesUniqueNumericId, FileChild, type IPropertiesOptions, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { LetterSection } from './letter.ts';
import type { Piece } from './piece.ts';
import { squeezedZip } from './squeezed-zip.ts';

const documentPart = 'word/document.xml';
/** Stands between two pieces of the model. What a clerk writes cannot look like it: its brackets are escaped. */
const cut = 'cut';

export async function writeRepeated(
  sections: readonly LetterSection[],
  properties: Omit<IPropertiesOptions, 'sections'>,
): Promise<Uint8Array> {
  const blocks = different(sections.flatMap(({ children }) => children));
  const edges = different(sections.map((section) => section.edges));
  const model = new Document({
    ...properties,
    sections: [
      { children: [...blocks.values()].flatMap((block) => [block.write(), new FileChild(cut)]) },
      ...[...edges.values()].map((edge) => ({ ...edge.write(), children: [new FileChild(cut)] })),
    ],
  });
  const parts = unzipSync(await Packer.toBuffer(model));
  const xml = openModel(strFromU8(parts[documentPart] ?? new Uint8Array()), blocks, edges);
  return squeezedZip({ ...parts, [documentPart]: bodyOf(sections, xml) });
}

function different<Written>(pieces: readonly Piece<Written>[]): ReadonlyMap<string, Piece<Written>> {
  return new Map(pieces.map((piece) => [piece.key, piece]));
}

type Model = {
  /** What stands before the body's first block. */
  readonly head: string;
  /** By their keys. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
};

/** The package ends a section that has no paragraph with an empty one which holds its properties; the last has none. */
function openModel(
  xml: string,
  blocks: ReadonlyMap<string, unknown>,
  edges: ReadonlyMap<string, unknown>,
): Model {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const parts = xml.slice(start, xml.lastIndexOf('</w:body>')).split(`<${cut}/>`);
  const written = parts
    .slice(blocks.size + 1)
    .map((part) => /<w:sectPr[ >].*<\/w:sectPr>/s.exec(part)?.[0] ?? '');
  return {
    head: xml.slice(0, start),
    blocks: new Map([...blocks.keys()].map((key, at) => [key, parts[at] ?? ''])),
    edges: new Map([...edges.keys()].map((key, at) => [key, written[at] ?? ''])),
  };
}

/** Properties of a section stand in its last paragraph, those of the document's last at the end (ECMA-376, 17.6.18). */
function bodyOf(sections: readonly LetterSection[], { head, blocks, edges }: Model): Uint8Array {
  const encoded = createEncoded();
  const xml = sections.flatMap(({ edges: { key }, children }, at) => {
    const edge = edges.get(key) ?? '';
    const isLast = at === sections.length - 1;
    const written = children.map((child, place) => {
      const block = blocks.get(child.key) ?? '';
      return encoded(isLast || place < children.length - 1 ? block : ending(block, edge));
    });
    return isLast ? [...written, encoded(edge)] : written;
  });
  return Buffer.concat([encoded(head), ...xml, encoded('</w:body></w:document>')]);
}

function ending(paragraph: string, edge: string): string {
  return paragraph.replace('</w:pPr>', () => `${edge}</w:pPr>`);
}

/** Encodes each XML once, and numbers the drawings of one that stands again: Word wants no number twice. */
function createEncoded(): (xml: string) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (xml) => {
    const before = known.get(xml);
    if (before !== undefined && xml.includes('<wp:docPr ')) return Buffer.from(renumbered(xml));
    const bytes = before ?? Buffer.from(xml);
    known.set(xml, bytes);
    return bytes;
  };
}

function renumbered(xml: string): string {
  return xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${docPropertiesUniqueNumericId()}"`);
}
