/** What files hold beside their words is found by their content: real files, made as those who mean harm make them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findMarks } from '../../../../../electron/import/marks/find-marks.ts';
import { findKind } from '../../../../../electron/import/preflight.ts';
import { docx, officeRelations, relationNamespace } from '../../../../helpers/word-file.ts';

const files = join(import.meta.dirname, '../../../../fixtures/files');
const fixture = (name: string) => new Uint8Array(readFileSync(join(files, name)));
const joined = (...parts: readonly (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

async function found(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const marks = await findMarks(name, bytes, await findKind(name, bytes));
  return marks.map(({ kind, page, text }) =>
    [kind, page, text].filter((part) => part !== null && part !== '').join(' '),
  );
}

const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const relations = (type: string, target: string) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="${relationNamespace}"><Relationship Id="x" Type="${officeRelations}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});

/** The directory of an OLE file names its streams in UTF-16. */
const ole = (...streams: readonly string[]) =>
  joined(
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    new Uint8Array(504),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  );
/** BOUNDSHEET of a sheet named "M1". */
const macroSheet = new Uint8Array([0x85, 0, 10, 0, 1, 2, 3, 4, 0, 1, 2, 0, 0x4d, 0x31]);
const ordinarySheet = macroSheet.with(9, 0);

async function pdf(
  make: (document: PDFDocument) => void | Promise<void>,
  options = { useObjectStreams: true },
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  document.addPage([595, 842]);
  await make(document);
  return document.save(options);
}

/** A press on page 2 does this. */
function pressed(document: PDFDocument, action: object): void {
  const { context } = document;
  const rectangle = [10, 10, 90, 30];
  const link = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle,
    A: context.register(context.obj(action as never)),
  };
  document
    .getPage(1)
    .node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link as never))]));
}

describe('a letter for Word', () => {
  test.each<[string, string, Uint8Array, readonly string[]]>([
    ['with nothing but words', 'a.docx', docx(['คำ']), []],
    ['with macros', 'a.docx', docx(['คำ'], { 'word/vbaProject.bin': 'x' }), ['macros']],
    [
      'that is one with macros under another name',
      'a.docx',
      docx(['คำ'], {
        '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
      }),
      ['macros'],
    ],
    [
      'that is a template with macros',
      'a.dotm',
      docx(['คำ'], {
        '[Content_Types].xml': types('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      }),
      ['macros'],
    ],
    [
      'with a package in it',
      'a.docx',
      docx(['คำ'], { 'word/embeddings/oleObject1.bin': 'x' }),
      ['embedded-object oleObject1.bin'],
    ],
    [
      'with a control',
      'a.docx',
      docx(['คำ'], { 'word/activeX/activeX1.xml': '<x/>' }),
      ['embedded-object ActiveX'],
    ],
    [
      'that fetches its template',
      'a.docx',
      docx(['คำ'], relations('attachedTemplate', 'https://x.example/t.dotm')),
      ['outside https://x.example/t.dotm'],
    ],
    [
      'that fetches a picture',
      'a.docx',
      docx(['คำ'], relations('image', 'file://server/a.png')),
      ['outside file://server/a.png'],
    ],
    [
      'with an ordinary link',
      'a.docx',
      docx(['คำ'], relations('hyperlink', 'https://www.dla.go.th/a?b=1&amp;c=2')),
      ['link https://www.dla.go.th/a?b=1&c=2'],
    ],
    [
      'whose link only looks like the one it names',
      'a.docx',
      docx(['คำ'], relations('hyperlink', 'https://dl\u0430.go.th/a')),
      ['odd-link https://xn--dl-8kc.go.th/a'],
    ],
    [
      'whose link runs a program',
      'a.docx',
      docx(['คำ'], relations('hyperlink', 'search-ms:query=x')),
      ['odd-link search-ms:query=x'],
    ],
    [
      'whose field starts a program, parted as Word parts words',
      'a.docx',
      docx(['คำ'], {
        'word/header1.xml': '<x><w:instrText>DDE</w:instrText><w:instrText>AUTO cmd</w:instrText></x>',
      }),
      ['launch DDEAUTO'],
    ],
  ])('%s', async (_what, name, bytes, marks) => {
    expect(await found(name, bytes)).toEqual(marks);
  });
});

describe('a table or a letter of before 2007', () => {
  const sheet = (extra: Record<string, Uint8Array>) =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>'), ...extra });
  test.each<[string, string, Uint8Array, readonly string[]]>([
    [
      'with macros under the name of one without',
      'a.xlsx',
      sheet({ 'xl/vbaProject.bin': strToU8('x') }),
      ['macros'],
    ],
    [
      'with a sheet of the old macros',
      'a.xlsx',
      sheet({ 'xl/macrosheets/sheet1.xml': strToU8('<x/>') }),
      ['old-macros'],
    ],
    ['with nothing but cells', 'a.xlsx', sheet({}), []],
    ["in Word's old format with macros", 'a.doc', ole('WordDocument', 'Macros', '_VBA_PROJECT'), ['macros']],
    [
      "in Word's old format with a package",
      'a.doc',
      ole('WordDocument', '\u0001Ole10Native'),
      ['embedded-object'],
    ],
    ["in Word's old format with words alone", 'a.doc', ole('WordDocument'), []],
    [
      "in Excel's old format with a macro sheet",
      'a.xls',
      joined(ole('Workbook'), macroSheet),
      ['old-macros'],
    ],
    ["in Excel's old format with cells alone", 'a.xls', joined(ole('Workbook'), ordinarySheet), []],
  ])('%s', async (_what, name, bytes, marks) => {
    expect(await found(name, bytes)).toEqual(marks);
  });
});

describe('a PDF', () => {
  test.each(['letter.pdf', 'scan-without-text.pdf'])(
    'as offices send it holds nothing else: %s',
    async (name) => {
      expect(await found(name, fixture(name))).toEqual([]);
    },
  );

  test('with scripts, whether packed in its objects or plain', async () => {
    const make = (document: PDFDocument) =>
      document.addJavaScript('main', 'app.launchURL("https://x.example")');
    expect(await found('a.pdf', await pdf(make))).toEqual(['script']);
    expect(await found('a.pdf', await pdf(make, { useObjectStreams: false }))).toEqual(['script']);
  });

  test('whose press starts a program says on which page', async () => {
    const bytes = await pdf((document) => pressed(document, { S: 'Launch', F: PDFString.of('cmd.exe') }));
    expect(await found('a.pdf', bytes)).toEqual(['launch 2 cmd.exe']);
  });

  test('with a link, an odd link, one into another file of a server', async () => {
    const link = (uri: string) => pdf((document) => pressed(document, { S: 'URI', URI: PDFString.of(uri) }));
    expect(await found('a.pdf', await link('https://www.moi.go.th/'))).toEqual([
      'link 2 https://www.moi.go.th/',
    ]);
    expect(await found('a.pdf', await link('http://10.0.0.7/login'))).toEqual([
      'odd-link 2 http://10.0.0.7/login',
    ]);
    expect(await found('a.pdf', await link('https://moi.go.th@x.example/'))).toEqual([
      'odd-link 2 https://moi.go.th@x.example/',
    ]);
    const remote = await pdf((document) =>
      pressed(document, { S: 'GoToR', F: PDFString.of('//server/share/a.pdf') }),
    );
    expect(await found('a.pdf', remote)).toEqual(['outside 2 //server/share/a.pdf']);
  });

  test('with a file in it, and with a form of its own programs', async () => {
    const attached = await pdf((document) => document.attach(strToU8('MZ'), 'ใบแจ้งหนี้.exe', {}));
    expect(await found('a.pdf', attached)).toEqual(['embedded-file ใบแจ้งหนี้.exe']);
    const form = await pdf((document) =>
      document.catalog.set(
        PDFName.of('AcroForm'),
        document.context.obj({ XFA: PDFString.of('<xdp/>'), Fields: [] }),
      ),
    );
    expect(await found('a.pdf', form)).toEqual(['form-program XFA']);
  });

  test('that cannot be taken apart says that it was not looked through', async () => {
    expect(await found('a.pdf', strToU8('%PDF-1.7\nnothing'))).toEqual(['unexamined']);
  });
});

describe('what is called one thing and is another', () => {
  const picture = (type: 'png' | 'jpeg') => createCanvas(8, 8).toBuffer(`image/${type}` as 'image/png');
  const zip = zipSync({ 'a.txt': strToU8('x') });
  test.each<[string, string, () => Uint8Array, readonly string[]]>([
    ['a PDF that opens as a ZIP too', 'a.pdf', () => joined(fixture('letter.pdf'), zip), ['two-in-one ZIP']],
    [
      'a PDF behind the head of a picture',
      'a.pdf',
      () => joined('GIF89a', fixture('letter.pdf')),
      ['two-in-one GIF'],
    ],
    [
      'a picture with a page of the web behind it',
      'a.png',
      () => joined(picture('png'), '<html><script>x</script>'),
      ['two-in-one HTML'],
    ],
    [
      'a picture that is a script as well',
      'a.gif',
      () => joined('GIF89a=1/*', new Uint8Array(40), '*/;alert(1)'),
      ['two-in-one JavaScript'],
    ],
    ['a photo with a ZIP behind it', 'a.jpg', () => joined(picture('jpeg'), zip), ['two-in-one ZIP']],
    ['a PDF called a picture', 'scan.jpg', () => fixture('letter.pdf'), ['other-ending .jpg']],
    [
      'a PDF called a program, turned round by a sign that is gone',
      'annefdp.exe',
      () => fixture('letter.pdf'),
      ['other-ending .exe'],
    ],
    ['a script with two endings', 'letter.pdf.js', () => strToU8('new ActiveXObject("x")'), ['program .js']],
    ['a program called a letter', 'letter.pdf', () => joined('MZ', new Uint8Array(300)), ['program EXE']],
    [
      'a page of the web',
      'a.txt',
      () => strToU8('<html><img src="https://x.example/a.gif" onerror="x()">'),
      ['script', 'outside https://x.example/a.gif'],
    ],
    ['an honest picture', 'a.png', () => picture('png'), []],
    ['an honest text', 'a.txt', () => strToU8('เรียน นายอำเภอ <ผู้รับ>'), []],
  ])('%s', async (_what, name, make, marks) => {
    expect(await found(name, new Uint8Array(make()))).toEqual(marks);
  });
});
