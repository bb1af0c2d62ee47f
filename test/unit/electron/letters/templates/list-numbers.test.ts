/** Lists of an office's Word file keep their numbers on the way to the screen. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { forDrawing } from '../../../../../electron/letters/templates/for-drawing.ts';
import { withListNumbers } from '../../../../../electron/letters/templates/list-numbers.ts';
import { docx, wordNamespace } from '../../../../helpers/word-file.ts';

const list = (inside: string) => `<w:numPr>${inside}</w:numPr>`;
const style = (id: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const stylesOf = (...styles: string[]) =>
  withListNumbers(new Map([['word/styles.xml', `<w:styles>${styles.join('')}</w:styles>`]])).get(
    'word/styles.xml',
  );

test('an item whose level is left out is one of the first level, in text and styles', () => {
  const given = `<w:p><w:pPr>${list('<w:numId w:val="3"/>')}</w:pPr></w:p>`;
  const whole = list('<w:ilvl w:val="0"/><w:numId w:val="3"/>');
  expect(withListNumbers(new Map([['word/document.xml', given]])).get('word/document.xml')).toContain(whole);
  expect(stylesOf(style('List', `<w:pPr>${list('<w:numId w:val="3"/>')}</w:pPr>`))).toContain(whole);
  const second = list('<w:ilvl w:val="1"/><w:numId w:val="3"/>');
  expect(withListNumbers(new Map([['word/document.xml', second]])).get('word/document.xml')).toBe(second);
});

test('a style takes its list from the style below it, and from its own when it has one', () => {
  const one = list('<w:ilvl w:val="0"/><w:numId w:val="1"/>');
  const own = list('<w:ilvl w:val="0"/><w:numId w:val="2"/>');
  const drawn = stylesOf(
    style('Base', `<w:pPr>${one}</w:pPr>`),
    style('Middle', '<w:basedOn w:val="Base"/><w:rPr><w:b/></w:rPr>'),
    style('Top', '<w:basedOn w:val="Middle"/><w:pPr><w:jc w:val="left"/></w:pPr>'),
    style('Own', `<w:basedOn w:val="Base"/><w:pPr>${own}</w:pPr>`),
    style('Ring', '<w:basedOn w:val="Ring"/>'),
  );
  expect(drawn).toContain(`<w:basedOn w:val="Base"/><w:pPr>${one}</w:pPr><w:rPr><w:b/></w:rPr>`);
  expect(drawn).toContain(`<w:basedOn w:val="Middle"/><w:pPr>${one}<w:jc w:val="left"/></w:pPr>`);
  expect(drawn).toContain(`<w:basedOn w:val="Base"/><w:pPr>${own}</w:pPr>`);
  expect(drawn).toContain(style('Ring', '<w:basedOn w:val="Ring"/>'));
});

test('a list that is another by its style is numbered as that one', () => {
  const given =
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/><w:lvl w:ilvl="0"/></w:abstractNum>' +
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num>';
  const drawn = withListNumbers(new Map([['word/numbering.xml', given]])).get('word/numbering.xml') ?? '';
  expect(drawn).toContain('<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>');
  expect(drawn).toContain('<w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num>');
});

test('the file that goes to the screen has them', () => {
  const styles = `<w:styles xmlns:w="${wordNamespace}">${style('List', `<w:pPr>${list('<w:numId w:val="3"/>')}</w:pPr>`)}</w:styles>`;
  const { bytes } = forDrawing(docx(['ข้อหนึ่ง'], { 'word/styles.xml': styles }));
  expect(strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())).toContain(
    '<w:ilvl w:val="0"/><w:numId w:val="3"/>',
  );
});
