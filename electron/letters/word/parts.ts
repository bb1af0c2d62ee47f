/** The parts of a DOCX beside its text, and the package that holds them; the same letters give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PageStyle } from '../../../shared/office/office.ts';
import { declaration, escaped, namespaces } from './xml.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A header or footer: its element's insides, and the pictures it shows. */
export type EdgePart = {
  readonly kind: 'header' | 'footer';
  readonly content: string;
  readonly pictures: readonly string[];
};

/** Everything that is written once however often the text uses it. Ids are those of the relationships. */
export function createParts() {
  const edges = new Map<string, { readonly id: string; readonly part: EdgePart }>();
  const pictures = new Map<string, { readonly id: string; readonly bytes: Uint8Array }>();
  let drawings = 0;
  return {
    edge(part: EdgePart): string {
      const key = `${part.kind} ${part.content}`;
      const known = edges.get(key) ?? { id: `rIdEdge${edges.size + 1}`, part };
      edges.set(key, known);
      return known.id;
    },
    /** `key` names the picture: the same one is kept once. */
    picture(key: string, bytes: Uint8Array): string {
      const known = pictures.get(key) ?? { id: `rIdPicture${pictures.size + 1}`, bytes };
      pictures.set(key, known);
      return known.id;
    },
    nextDrawing: () => (drawings += 1),
    edges: () => [...edges.values()],
    pictures: () => [...pictures.values()],
  };
}
export type Parts = ReturnType<typeof createParts>;

export type DocumentFacts = {
  readonly title: string;
  readonly author: string;
  readonly fontName: string;
  readonly style: PageStyle;
};

export function packageOf(body: string, parts: Parts, facts: DocumentFacts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([
      ['rId1', `${relationships}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(facts),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles(facts),
    'word/settings.xml': settings,
    'word/_rels/document.xml.rels': relations([
      ['rIdStyles', `${relationships}/styles`, 'styles.xml'],
      ['rIdSettings', `${relationships}/settings`, 'settings.xml'],
      ...parts.edges().map(({ id, part }) => edgeRelation(id, part)),
      ...parts.pictures().map(pictureRelation),
    ]),
  };
  for (const { id, bytes } of parts.pictures()) files[`word/${pictureName(id, bytes)}`] = bytes;
  for (const { id, part } of parts.edges()) {
    const name = part.kind === 'header' ? 'hdr' : 'ftr';
    files[`word/${edgeName(id, part)}`] =
      `${declaration}<w:${name} ${namespaces}>${part.content}</w:${name}>`;
    const shown = parts.pictures().filter((picture) => part.pictures.includes(picture.id));
    if (shown.length > 0)
      files[`word/_rels/${edgeName(id, part)}.rels`] = relations(shown.map(pictureRelation));
  }
  return zipSync(zippable(files), { mtime: '2000-01-01T00:00:00', level: 6 });
}

function zippable(files: Readonly<Record<string, string | Uint8Array>>): Zippable {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) =>
      typeof content === 'string' ? [name, strToU8(content)] : [name, [content, { level: 0 }]],
    ),
  );
}

function edgeName(id: string, { kind }: EdgePart): string {
  return `${kind}${id.replace(/\D/g, '')}.xml`;
}

function edgeRelation(id: string, part: EdgePart): Relation {
  return [id, `${relationships}/${part.kind}`, edgeName(id, part)];
}

function pictureName(id: string, bytes: Uint8Array): string {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  return `media/picture${id.replace(/\D/g, '')}.${isJpeg ? 'jpeg' : 'png'}`;
}

function pictureRelation({ id, bytes }: { id: string; bytes: Uint8Array }): Relation {
  return [id, `${relationships}/image`, pictureName(id, bytes)];
}

type Relation = readonly [id: string, type: string, target: string];

function relations(all: readonly Relation[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(parts: Parts): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const all = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    override('word/document.xml', `${wordType}.document.main+xml`),
    override('word/styles.xml', `${wordType}.styles+xml`),
    override('word/settings.xml', `${wordType}.settings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...parts
      .edges()
      .map(({ id, part }) => override(`word/${edgeName(id, part)}`, `${wordType}.${part.kind}+xml`)),
  ];
  return `${declaration}<Types xmlns="${packageNamespace}/content-types">${all.join('')}</Types>`;
}

function coreProperties({ title, author }: DocumentFacts): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy></cp:coreProperties>`;
}

/** One face for every script, Thai as the language of complex script, and no red waves under names. */
function styles({ fontName, style }: DocumentFacts): string {
  const face = escaped(fontName);
  const size = Math.round(style.fontPt * 2);
  return [
    `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${face}" w:cs="${face}" w:eastAsia="${face}" w:hAnsi="${face}"/><w:noProof/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    '</w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
    '</w:styles>',
  ].join('');
}

/** As Word of 2013 and later lays pages out, with its ordinary tab stops. */
const settings = `${declaration}<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
