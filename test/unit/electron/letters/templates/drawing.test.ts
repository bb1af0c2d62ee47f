/** A letter on a template on its way to the screen and back to the printer. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { drawable, forDrawing } from '../../../../../electron/letters/templates/for-drawing.ts';
import { templateHandlers } from '../../../../../electron/letters/templates/handlers.ts';
import { unpackedPlace } from '../../../../../shared/letter/drawing-places.ts';
import { districtChief, officeSettings, prefix } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';
import { docx, wordNamespace } from '../../../../helpers/word-file.ts';

test('Thai words are drawn in the face, size and weight that Word sets them in', () => {
  const run =
    '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="TH SarabunPSK"/><w:b w:val="0"/><w:bCs/><w:sz w:val="22"/><w:szCs w:val="32"/></w:rPr>';
  expect(drawable(run)).toBe(
    '<w:rPr><w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="TH SarabunPSK"/><w:bCs/><w:szCs w:val="32"/><w:sz w:val="32"/><w:b/></w:rPr>',
  );
  expect(drawable('<w:rPr><w:sz w:val="28"/></w:rPr>')).toBe('<w:rPr><w:sz w:val="28"/></w:rPr>');
});

test.each([
  ['w:line="276"', 'w:line="276" w:lineRule="auto"'],
  ['w:line="400" w:lineRule="exact"', 'w:line="400" w:lineRule="exact"'],
  ['w:line="300" w:lineRule="atLeast"', 'w:line="240" w:lineRule="auto"'],
  ['w:line="600" w:lineRule="atLeast"', 'w:line="600" w:lineRule="exact"'],
  ['w:after="120"', 'w:after="120"'],
])('lines of %s stand as Word has them', (given, drawn) => {
  expect(drawable(`<w:spacing ${given}/>`)).toBe(`<w:spacing ${drawn}/>`);
});

test('a frame and a floating picture keep what their place is measured from', () => {
  const frame =
    '<w:pPr><w:framePr w:w="1400" w:hAnchor="page" w:x="900" w:vAnchor="page" w:y="700"/></w:pPr>';
  expect(drawable(frame)).toBe(
    '<w:pPr><w:tabs><w:tab w:val="frame-x-page" w:pos="900"/><w:tab w:val="frame-y-page" w:pos="700"/><w:tab w:val="frame-width" w:pos="1400"/></w:tabs></w:pPr>',
  );
  const anchor =
    '<wp:anchor behindDoc="0" simplePos="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>-127000</wp:posOffset></wp:positionV><wp:wrapSquare wrapText="bothSides"/></wp:anchor>';
  const drawn = drawable(anchor);
  const [, x, y] = /<wp:simplePos x="(\d+)" y="(\d+)"\/>/.exec(drawn) ?? [];
  expect(unpackedPlace(Number(x) / 12_700)).toEqual({ from: 'margin', align: 'centre', offsetPt: 0 });
  expect(unpackedPlace(Number(y) / 12_700)).toMatchObject({ from: 'text', align: null });
  expect(unpackedPlace(Number(y) / 12_700)?.offsetPt).toBeCloseTo(-10, 3);
  expect(drawn).toContain('simplePos="1"');
  expect(drawn).toContain('<wp:wrapNone/>');
  expect(unpackedPlace(120)).toBeNull();
});

test('a picture given in two ways is drawn in the newer one; a shape stays as it is', () => {
  const given = (inside: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inside}</w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
  expect(drawable(given('<pic:pic/>'))).toBe('<w:drawing><pic:pic/></w:drawing>');
  expect(drawable(given('<wps:wsp/>'))).toBe(given('<wps:wsp/>'));
});

test.each([
  ['a field', '<w:fldSimple w:instr="DOCPROPERTY x">', '</w:fldSimple>'],
  ['moved words', '<w:moveTo w:id="1">', '</w:moveTo>'],
  ['an element of a company', '<w:customXml w:element="a>b">', '</w:customXml>'],
  ['words from right to left', '<w:dir w:val="rtl">', '</w:dir>'],
  ['a content control', '<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'],
])('words in %s are drawn', (_, begin, end) => {
  const words = '<w:r><w:t>อำเภอวังหมอก</w:t></w:r>';
  const file = docx(['ที่'], {
    'word/footer1.xml': `<w:ftr><w:p>${begin}${words}${end}</w:p><w:tc>${begin}<w:p>${words}</w:p>${end}</w:tc></w:ftr>`,
  });
  const drawn = strFromU8(unzipSync(forDrawing(file).bytes)['word/footer1.xml'] ?? new Uint8Array());
  expect(drawn.replaceAll('<w:sdtPr/>', '')).toBe(
    `<w:ftr><w:p>${words}</w:p><w:tc><w:p>${words}</w:p></w:tc></w:ftr>`,
  );
});

test('moved words are drawn once, where they went', () => {
  const moved =
    '<w:rPr><w:moveFrom w:id="1"/></w:rPr><w:moveFrom w:id="2"><w:r><w:t>เดิม</w:t></w:r></w:moveFrom><w:moveTo w:id="3"><w:r><w:t>ใหม่</w:t></w:r></w:moveTo>';
  expect(drawable(moved)).toContain('ใหม่');
  expect(drawable(moved)).not.toContain('เดิม');
});

const head = (inside: string) => ({ 'word/header1.xml': `<w:hdr><w:p>${inside}</w:p></w:hdr>` });
const ownFirstPage = {
  'word/document.xml': `<w:document xmlns:w="${wordNamespace}"><w:body><w:p/><w:sectPr><w:titlePg/></w:sectPr></w:body></w:document>`,
};
test.each<[string, Record<string, string>, boolean]>([
  ['nothing', {}, false],
  ['the same words on each page', head('<w:r><w:t>ตราอำเภอ</w:t></w:r>'), false],
  ['the number of the page', head('<w:r><w:instrText>PAGE</w:instrText></w:r>'), true],
  ['a floating picture', head('<w:r><w:drawing><wp:anchor/></w:drawing></w:r>'), true],
  ['words on the first page', { ...head('<w:r><w:t>ครุฑ</w:t></w:r>'), ...ownFirstPage }, true],
  ['nothing, though it has a first page of its own', { ...head(''), ...ownFirstPage }, false],
])('a template with %s in its head is known by it', (_, parts, differs) => {
  expect(forDrawing(docx(['ที่'], parts)).headsDiffer).toBe(differs);
});

async function written() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  await around.store.office.savePrefix({ ...prefix, id: undefined });
  await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const templates = templateHandlers(around);
  const box = { 'word/header1.xml': '<w:hdr><w:txbxContent/></w:hdr>' };
  const { id: uploadId } = await around.uploads.add('แบบ.docx', docx(['{ที่}', 'ด้วย {ชื่อผู้ขอ}'], box));
  const { id } = await templates['template.add']({ uploadId, name: 'แบบ' });
  const values = { ชื่อผู้ขอ: 'นายสมชาย <ใจดี>' };
  const letter = await templates['template.write']({ id, subject: 'ขอ', addressee: 'นายอำเภอ', values });
  return { ...around, templates, letter, letters: letterHandlers(around) };
}

test('the filled file goes to the screen once, and text boxes are told', async () => {
  const { templates, letter, outputs } = await written();
  const { outputId, hasTextBoxes } = await templates['template.drawing']({ id: letter.id });
  expect(hasTextBoxes).toBe(true);
  const file = unzipSync(outputs.find(outputId).bytes);
  expect(strFromU8(file['word/document.xml'] ?? new Uint8Array())).toContain('นายสมชาย &lt;ใจดี&gt;');
  expect(() => outputs.find(outputId)).toThrow('not-found');
});

test('an issued letter is drawn from the file that was kept with it', async () => {
  const { templates, letters, letter, outputs, store } = await written();
  await letters['letter.setState']({ id: letter.id, state: 'for-signature' });
  await letters['letter.setState']({ id: letter.id, state: 'signed' });
  await letters['letter.issue']({ id: letter.id, date: '2026-11-23' });
  await store.settings.save({ ...officeSettings, district: 'อื่น' });
  const { outputId } = await templates['template.drawing']({ id: letter.id });
  const file = unzipSync(outputs.find(outputId).bytes);
  expect(strFromU8(file['word/document.xml'] ?? new Uint8Array())).toContain('ธบ ๐๐๒๓.๙/๑');
});

test('drawn pages are printed under a policy that fetches and runs nothing', async () => {
  const { templates, letter, uploads, ports } = await written();
  const drawn = '<style>p{}</style><section>หนึ่ง</section>';
  const { id: uploadId } = await uploads.add('drawing.html', new TextEncoder().encode(drawn));
  const made = await templates['template.print']({ id: letter.id, uploadId });
  expect(made.name).toBe('ร่าง ขอ.pdf');
  const html = ports.printed.at(-1) ?? '';
  expect(html.indexOf("default-src 'none'")).toBeLessThan(html.indexOf(drawn));
  expect(html).toContain(drawn);
  await expect(uploads.find(uploadId)).rejects.toThrow('not-found');
});

test('a letter on a form of the regulation has no Word file to draw', async () => {
  const { templates, letters } = await written();
  const { id } = await letters['letter.create']({ form: 'memo' });
  await expect(templates['template.drawing']({ id })).rejects.toThrow('not-found');
  await expect(templates['template.print']({ id, uploadId: 'x' })).rejects.toThrow('not-found');
});
