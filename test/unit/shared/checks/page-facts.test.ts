/** What extraction noticed about a letter's sheets reaches the clerk as a warning, once. */
import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../../shared/checks/index.ts';
import type { PageCode, ReadPage } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

function warningsOf(pages: readonly ReadPage[], rule: string) {
  return checkBundle(pages, readLetters(pages)).filter((warning) => warning.rule === rule);
}

const listOf = (stated: string, header = 'อปท.') =>
  letterText({
    below: `บัญชีพื้นที่\nจำนวน ${stated}\n\nลำดับ\t${header}\tผล\n๑\tดอนกลาง\tผ่าน\n๒\tธารทอง\tผ่าน\n๓\tวังหมอก\tผ่าน`,
  });

describe('a list whose heading states how many follow', () => {
  test.each(['แห่ง', 'ตำบล', 'หมู่บ้าน', 'โครงการ'])('warns once when it is short of %s', (unit) => {
    const pages = pagesOf(listOf(`๓๐ ${unit}`), 'recognised');
    const found = warningsOf(pages, 'stated-count');
    expect(found.map(({ params }) => params)).toEqual([{ stated: '๓๐', counted: '๓', unit }]);
    expect(found[0]?.places.map(({ start, end }) => pages[0]?.text.slice(start, end))).toEqual([
      `จำนวน ๓๐ ${unit}`,
    ]);
  });

  test('is left alone when it is whole, or when a row may stand for many people', () => {
    expect(warningsOf(pagesOf(listOf('๓ หมู่บ้าน'), 'recognised'), 'stated-count')).toEqual([]);
    expect(warningsOf(pagesOf(listOf('๓๐ ราย'), 'recognised'), 'stated-count')).toEqual([]);
    expect(warningsOf(pagesOf(listOf('๓๐ ราย', 'ชื่อ'), 'recognised'), 'stated-count')).toHaveLength(1);
  });
});

describe('sheets out of order', () => {
  const sheets = (...rest: readonly string[]) =>
    pagesOf(letterText({ body: `ด้วยข้อความแรก${rest.map((sheet) => `\f${sheet}`).join('')}` }), 'recognised');

  test('are said when a page number runs back', () => {
    const swapped = sheets('- ๓ -\n\nข้อความที่สาม', '- ๒ -\n\nข้อความที่สอง');
    expect(warningsOf(swapped, 'page-sequence')).not.toEqual([]);
    expect(warningsOf(sheets('- ๒ -\n\nข้อความที่สอง', '- ๓ -\n\nข้อความที่สาม'), 'page-sequence')).toEqual([]);
  });
});

describe('two codes of one bundle', () => {
  const coded = (...texts: readonly string[]) =>
    pagesOf(letterText(), 'recognised').map((page): ReadPage => {
      const place = { x: 0, y: 0, width: 1, height: 1 };
      const codes = texts.map((text): PageCode => ({ format: 'QRCode', text, ...place }));
      return { ...page, codes };
    });

  test('whose hosts only look alike are doubted, once', () => {
    const pages = coded('https://forms.example.go.th/a', 'https://forms.examp1e.go.th/b');
    expect(warningsOf(pages, 'code-host').map(({ params }) => params)).toEqual([
      { host: 'forms.examp1e.go.th', other: 'forms.example.go.th' },
    ]);
  });

  test('with the same host, or with different ones, are not', () => {
    expect(warningsOf(coded('https://a.example.go.th/a', 'https://a.example.go.th/b'), 'code-host')).toEqual(
      [],
    );
    expect(warningsOf(coded('https://forms.gle/a', 'https://www.dla.go.th/b'), 'code-host')).toEqual([]);
  });
});
