/** The guide tells what is there: no button, key, page, message or picture it names may be missing from the program. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../../renderer/screens/help/find-in-guide.ts';
import { guideOf } from '../../../../../renderer/screens/help/page-of-place.ts';
import { piecesOf, plainWords } from '../../../../../renderer/screens/help/words.ts';
import { guide as english } from '../../../../../renderer/text/help/en.ts';
import {
  type Block,
  errorFamilies,
  type Guide,
  pageNames,
  pictureNames,
} from '../../../../../renderer/text/help/guide.ts';
import { guide as thai } from '../../../../../renderer/text/help/th.ts';
import { loadEnglish } from '../../../../../renderer/text/index.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const guides = [
  ['th', thai],
  ['en', english],
] as const;

function blocksOf(guide: Guide): readonly Block[] {
  return pageNames.flatMap((name) => guide[name].parts.flatMap(({ blocks }) => blocks));
}

function shapeOf(block: Block): string {
  if (typeof block === 'string') return 'words';
  if ('picture' in block) return `picture ${block.picture}`;
  if ('errors' in block) return `errors ${block.errors}`;
  const [[kind = '', content] = []] = Object.entries(block);
  return Array.isArray(content) ? `${kind} ${content.length}` : kind;
}

await loadEnglish();

describe.each(guides)('the guide in %s', (language, guide) => {
  const sentences = pageNames.flatMap((name) => [
    guide[name].lead,
    ...guide[name].parts.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => sentencesOf(block, language)),
    ]),
  ]);

  it('names only buttons, messages, keys and pages that exist', () => {
    const lost = sentences.filter((sentence) => /[⟦⟧]/.test(plainWords(sentence, guide, language)));
    expect(lost).toEqual([]);
    expect(sentences.length).toBeGreaterThan(300);
  });

  it('tells of every kind of message, every picture, and all keys', () => {
    const shapes = blocksOf(guide).map(shapeOf);
    expect(shapes).toEqual(
      expect.arrayContaining([
        ...errorFamilies.map((family) => `errors ${family}`),
        ...pictureNames.map((name) => `picture ${name}`),
        'keys',
      ]),
    );
  });
});

it('both languages have the same pages, parts and steps', () => {
  const outline = (guide: Guide) =>
    pageNames.map((name) => guide[name].parts.map(({ id, blocks }) => [id, ...blocks.map(shapeOf)]));
  expect(outline(english)).toEqual(outline(thai));
});

it('the Thai guide speaks plainly, in Thai digits but for keys, files and what a clerk types', () => {
  const asTyped = new Set(['l;ylfu', '27/3/67', '+7', 'ZIP', 'PDF', 'Word', 'Excel']);
  for (const name of pageNames) {
    const own = JSON.stringify(thai[name]).replace(/\[\[[^\]]*\]\]|<<[^>]*>>|\{\{[^}]*\}\}/g, '');
    expect(own, name).not.toMatch(/!|คุณต้อง|ล้มเหลว|กรุณา/);
    const words = own.replace(/"(?:id|picture|errors|keys)":"?[\w-]+"?/g, '').split(/[\s",[\]{}:]+/);
    expect(
      words.filter((word) => /\d/.test(word) && !asTyped.has(word)),
      name,
    ).toEqual([]);
  }
});

it('a button that is renamed renames itself in the guide', () => {
  const [before, own] = piecesOf('กด [[review:log.action?n=4218]]', thai, 'th');
  expect(before).toEqual({ kind: 'text', text: 'กด ' });
  expect(own).toEqual({ kind: 'ui', text: 'ลงรับเลข ๔๒๑๘' });
  expect(piecesOf('[[review:log.action?n=4218]]', english, 'en')[0]?.text).toContain('4218');
  expect(piecesOf('[[review:log.noSuchButton]]', thai, 'th')[0]?.text).toContain('⟦');
});

it('every screen has its part of the guide, and that part exists', () => {
  const routes = readFileSync(`${root}renderer/routes.tsx`, 'utf8');
  const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
  const screens = [...paths.filter((path) => !path.startsWith('/help')), '/setup'];
  expect(screens.length).toBeGreaterThan(15);
  for (const path of screens) {
    const place = guideOf(path.replace(/\/:\w+\?/g, '').replace(/:\w+/g, 'one'));
    expect(place, path).not.toBeNull();
    if (place?.part != null)
      expect(
        thai[place.page].parts.map(({ id }) => id),
        path,
      ).toContain(place.part);
  }
});

it('each picture is there, none is left over, and all together are small', () => {
  const files = readdirSync(`${root}assets/help`).filter((name) => name.endsWith('.webp'));
  expect(files.sort()).toEqual(pictureNames.map((name) => `${name}.webp`).sort());
  const bytes = files.map((name) => statSync(`${root}assets/help/${name}`).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
