/** Word files that mean harm, or hide what they hold: refused before anything of them is kept. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../../../electron/letters/templates/check-template.ts';
import { AppError } from '../../../../../shared/contract/errors.ts';
import { docx, officeRelations, relationNamespace } from '../../../../helpers/word-file.ts';

/** The zip with the unfolded sizes of its parts written down as 100 bytes, in both places a zip tells them. */
function saidSmaller(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 30 < zip.byteLength; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return zip;
}

const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('a hostile file', () => {
  const relations = (type: string, target: string) => ({
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationNamespace}"><Relationship Id="x" Type="${officeRelations}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  test.each<[string, () => Uint8Array, string]>([
    ['that is no zip', () => strToU8('PK no'), 'template-not-docx'],
    ['that is a zip of something else', () => zipSync({ 'a.txt': strToU8('x') }), 'template-not-docx'],
    ['that brings macros', () => docx(['{ก}'], { 'word/vbaProject.bin': 'x' }), 'template-macros'],
    [
      'that fetches a template',
      () => docx(['{ก}'], relations('attachedTemplate', 'http://x.example/t.dotm')),
      'template-outside',
    ],
    [
      'that fetches a picture',
      () => docx(['{ก}'], relations('image', 'file://server/a.png')),
      'template-outside',
    ],
    [
      'with entities that swell',
      () => docx(['{ก}'], { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x/>' }),
      'template-not-docx',
    ],
    [
      'that unfolds without end',
      () => zipSync({ 'word/document.xml': new Uint8Array(90 * 1024 * 1024) }),
      'file-too-large',
    ],
    [
      'whose field runs a program',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:instrText> DDEAUTO c:\\\\cmd </w:instrText>' }),
      'template-outside',
    ],
    [
      'that unfolds without end and calls itself small',
      () => saidSmaller(zipSync({ 'word/document.xml': new Uint8Array(90 * 1024 * 1024) })),
      'file-too-large',
    ],
    [
      'whose field is parted after a harmless one',
      () =>
        docx(['{ก}'], {
          'word/header1.xml':
            '<x:instrText>PAGE</x:instrText><x:instrText>INCLUDETEXT "\\\\server\\a"</x:instrText>',
        }),
      'template-outside',
    ],
    [
      'whose field is written in character codes',
      () => docx(['{ก}'], { 'word/header1.xml': "<w:fldSimple w:instr='&#68;DEAUTO cmd'/>" }),
      'template-outside',
    ],
    [
      'in another coding than Word writes',
      () =>
        zipSync({
          ...unzipSync(docx(['{ก}'])),
          'word/header1.xml': new Uint8Array(Buffer.from('\ufeff<w:instrText>DDE</w:instrText>', 'utf16le')),
        }),
      'template-not-docx',
    ],
    [
      'that says it is written in another coding',
      () => docx(['{ก}'], { 'word/header1.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' }),
      'template-not-docx',
    ],
    [
      'whose field is parted by a comment',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:instrText>INC<!-- x -->LUDETEXT a</w:instrText>' }),
      'template-outside',
    ],
    [
      'whose field is wrapped so that a quick look passes over it',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:instrText><![CDATA[DDEAUTO cmd]]></w:instrText>' }),
      'template-not-docx',
    ],
    [
      'whose field is called in letters of another alphabet',
      () => docx(['{ก}'], { 'word/header1.xml': '<ก:instrText>DDEAUTO cmd</ก:instrText>' }),
      'template-outside',
    ],
    [
      'whose calling part lies in another folder',
      () => docx(['{ก}'], { 'Word/other.xml': '<w:instrText>DDEAUTO cmd</w:instrText>' }),
      'template-outside',
    ],
    [
      'whose calling part is named as a picture',
      () =>
        docx(['{ก}'], { 'word/media/image1.png': '\ufeff <w:hdr><w:instrText>DDE</w:instrText></w:hdr>' }),
      'template-not-docx',
    ],
    [
      'whose picture comes from an address that ends like a link',
      () => docx(['{ก}'], relations('image', 'https://x.example/hyperlink')),
      'template-outside',
    ],
    [
      'whose link opens a share of another computer',
      () => docx(['{ก}'], relations('hyperlink', 'file://server/share')),
      'template-outside',
    ],
    [
      'whose relation is named in letters of another alphabet',
      () =>
        docx(['{ก}'], {
          'word/_rels/document.xml.RELS': `<ก:Relationship Type='${officeRelations}/image' Target='http://x.example' TargetMode='&#69;xternal'/>`,
        }),
      'template-outside',
    ],
    [
      'whose old drawing names its picture by address',
      () => docx(['{ก}'], { 'word/header1.xml': '<v:imagedata src="\\\\server\\a.png"/>' }),
      'template-outside',
    ],
    [
      'that takes another document in',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:subDoc r:id="x"/>' }),
      'template-outside',
    ],
    [
      'that brings a sheet with it',
      () => docx(['{ก}'], { 'word/embeddings/Sheet1.xlsx': 'PK' }),
      'template-macros',
    ],
    [
      'with a million comments that never end',
      () => docx(['{ก}'], { 'word/header1.xml': '<!--'.repeat(1_000_000) }),
      'template-not-docx',
    ],
    [
      'with a million relations that never end',
      () => docx(['{ก}'], { 'word/_rels/a.rels': '<Relationship '.repeat(1_000_000) }),
      'template-not-docx',
    ],
    [
      'with elements that never end',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:rPr>'.repeat(100_000) }),
      'template-not-docx',
    ],
    [
      'with a name as long as a book',
      () => docx(['{ก}'], { 'word/_rels/a.rels': `<Relationship ${'a'.repeat(1_000_000)}/>` }),
      'template-not-docx',
    ],
    [
      'whose relation closes only after an angle in quotes',
      () =>
        docx(['{ก}'], {
          'word/_rels/document.xml.rels': `<Relationship Id="x>" Type="${officeRelations}/image" Target="http://x.example" TargetMode="External"/>`,
        }),
      'template-outside',
    ],
    [
      'that calls a program a printer setting',
      () => docx(['{ก}'], { 'word/embeddings/printerSettings1.exe': 'MZ' }),
      'template-macros',
    ],
    [
      'that calls a letter with macros a printer setting',
      () => docx(['{ก}'], { 'word/printerSettings.docm': 'PK' }),
      'template-macros',
    ],
    [
      'that ties an object to the text under a picture’s name',
      () =>
        docx(['{ก}'], {
          'word/media/x.dat': 'MZ',
          'word/_rels/document.xml.rels': `<Relationship Id="x" Type="${officeRelations}/oleObject" Target="media/x.dat"/>`,
        }),
      'template-macros',
    ],
    [
      'with an object in a heading',
      () => docx(['{ก}'], { 'word/header1.xml': '<w:object><o:OLEObject ProgID="Package"/></w:object>' }),
      'template-macros',
    ],
    [
      'with a part that begins after a page of blanks',
      () => docx(['{ก}'], { 'word/x.dat': `${' '.repeat(64)}<w:document/>` }),
      'template-not-docx',
    ],
    [
      'whose list of types calls an unknown part the letter’s text',
      () =>
        docx(['{ก}'], {
          '[Content_Types].xml':
            '<Types><Override PartName="/word/x.dat" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        }),
      'template-not-docx',
    ],
    [
      'that holds one part twice',
      () => {
        const [one, other] = [docx(['{ก}']), zipSync({ 'word/document.xml': strToU8('<x/>') })];
        return new Uint8Array(Buffer.concat([one, other]));
      },
      'file-too-large',
    ],
  ])('%s is refused', (_what, make, code) => {
    expect(codeOf(() => checkTemplate(make(), 'x'))).toBe(code);
  });

  test('but a link that a reader may press is a link', () => {
    const link = docx(['{ก}'], relations('hyperlink', 'https://dla.example'));
    expect(codeOf(() => checkTemplate(link, 'x'))).toBe('accepted');
  });

  test('and the settings of a printer are no program', () => {
    const settings = docx(['{ก}'], { 'word/printerSettings/printerSettings1.bin': 'x' });
    expect(codeOf(() => checkTemplate(settings, 'x'))).toBe('accepted');
  });

  test('and a field of Word that calls nobody is a field', () => {
    const harmless = docx(['{ก}'], {
      'word/header1.xml':
        '<w:instrText>PAGE</w:instrText><w:instrText>HYPERLINK "https://x.example/link/print"</w:instrText>',
    });
    expect(codeOf(() => checkTemplate(harmless, 'x'))).toBe('accepted');
  });

  test('signs that nobody sees are a mistake in a field and gone from the name', () => {
    const { name, mistakes } = checkTemplate(docx(['{ผู้\u202eรับ}', '{เรื่อง\u200b}']), 'แบบ\u202excod.docx');
    expect(name).toBe('แบบxcod');
    expect(mistakes).toEqual([
      { kind: 'hidden-signs', near: 'ผู้·รับ' },
      { kind: 'hidden-signs', near: 'เรื่อง·' },
    ]);
  });
});
