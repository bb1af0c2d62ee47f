/**
 * What a PDF holds beside its pages: every object is looked at, packed ones too, whether anything leads to it or not.
 * What stands on a page carries its number.
 */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { FileMark, FileMarkKind } from '../../../shared/document/file-mark.ts';
import { linkMark } from './links.ts';

const longest = 500;
/** Deeper than any action; a chain of them may be endless. */
const deepest = 24;

/** Throws when it is no PDF that can be taken apart. */
export async function pdfMarks(bytes: Uint8Array): Promise<readonly FileMark[]> {
  const document = await opened(bytes);
  const found: FileMark[] = [];
  const seen = new Set<PDFObject>();
  const look = (object: PDFObject | undefined, page: number | null) =>
    visit({ document, found, seen }, object, page, 0);
  const pages = pagesOf(document);
  if (pages.length === 0) found.push({ kind: 'unexamined', page: null, text: '' });
  for (const [at, page] of pages.entries()) {
    look(page.get(PDFName.of('Annots')), at + 1);
    look(page.get(PDFName.of('AA')), at + 1);
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object, null);
  return found;
}

/** Many are locked against changes with an empty password; their words are open to anybody. */
async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  const how = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest } as const;
  const document = await PDFDocument.load(bytes, { ...how, ignoreEncryption: true });
  if (!document.isEncrypted) return document;
  return PDFDocument.load(bytes, { ...how, password: '' });
}

/** Without a tree of pages that can be walked the objects are left, which are looked at anyhow. */
function pagesOf(document: PDFDocument): readonly PDFDict[] {
  try {
    return document.getPages().map(({ node }) => node);
  } catch {
    return [];
  }
}

type Look = {
  readonly document: PDFDocument;
  readonly found: FileMark[];
  readonly seen: Set<PDFObject>;
};

function visit(look: Look, given: PDFObject | undefined, page: number | null, depth: number): void {
  const object = page === null ? given : look.document.context.lookup(given);
  if (object === undefined || depth > deepest) return;
  const isNode = object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream;
  if (!isNode || look.seen.has(object)) return;
  look.seen.add(object);
  if (object instanceof PDFArray) {
    for (const member of object.asArray()) visit(look, member, page, depth + 1);
    return;
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  look.found.push(...marksOf(look.document, dict, page));
  for (const [name, value] of dict.entries())
    if (!ways.has(name.asString())) visit(look, value, page, depth + 1);
}

/** Back to the page and its neighbours: not part of what hangs on it. */
const ways = new Set([
  '/P',
  '/Parent',
  '/Popup',
  '/IRT',
  '/Dest',
  '/D',
  '/Prev',
  '/Next',
  '/Kids',
  '/Resources',
]);

const byAction: Readonly<Record<string, FileMarkKind>> = {
  '/JavaScript': 'script',
  '/Launch': 'launch',
  '/SubmitForm': 'outside',
  '/ImportData': 'outside',
  '/GoToR': 'outside',
  '/GoToE': 'embedded-file',
};
const players: readonly string[] = ['/RichMedia', '/3D', '/Movie', '/Screen', '/Sound'];

function marksOf(document: PDFDocument, dict: PDFDict, page: number | null): readonly FileMark[] {
  const at = (name: string) => document.context.lookup(dict.get(PDFName.of(name)));
  const nameAt = (name: string) => {
    const value = at(name);
    return value instanceof PDFName ? value.asString() : '';
  };
  const mark = (kind: FileMarkKind, text = ''): FileMark => ({ kind, page, text: text.slice(0, longest) });
  const action = byAction[nameAt('S')];
  const link = nameAt('S') === '/URI' ? linkMark(wordsOf(at('URI')), page) : null;
  const isScript = nameAt('S') !== '/JavaScript' && at('JS') !== undefined;
  const isFile = at('EF') !== undefined;
  return [
    ...(action === undefined
      ? []
      : [mark(action, action === 'script' ? '' : fileOf(document, at('F') ?? at('Win')))]),
    ...(link === null ? [] : [link]),
    ...(isScript ? [mark('script')] : []),
    ...(isFile ? [mark('embedded-file', fileOf(document, dict))] : []),
    ...(at('XFA') === undefined ? [] : [mark('form-program', 'XFA')]),
    ...(players.includes(nameAt('Subtype')) ? [mark('embedded-object', nameAt('Subtype').slice(1))] : []),
  ];
}

/** Of a file specification, or of its short form, a mere string. */
function fileOf(document: PDFDocument, value: PDFObject | undefined): string {
  if (!(value instanceof PDFDict)) return wordsOf(value);
  const words = ['UF', 'F', 'Unix', 'DOS'].map((name) =>
    wordsOf(document.context.lookup(value.get(PDFName.of(name)))),
  );
  return words.find((one) => one !== '') ?? '';
}

function wordsOf(value: PDFObject | undefined): string {
  if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return '';
  try {
    return value.decodeText();
  } catch {
    return value.asString();
  }
}
