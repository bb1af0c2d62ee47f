/** Words marked on a page: of the sample bundle as the program reads it, and of a page laid out by hand. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../../../../../electron/import/read-bundle.ts';
import {
  lineOfSpans,
  moved,
  type Picked,
  pickedSpans,
  pickLine,
  pickPage,
  pickWord,
  type Step,
  textOfSpans,
  wordsOf,
} from '../../../../../../renderer/screens/review/document/pick.ts';
import { textAt, turnedBack } from '../../../../../../renderer/screens/review/document/pick-at.ts';
import { placesOfSpan } from '../../../../../../renderer/screens/review/page-places.ts';
import type { ReadPage } from '../../../../../../shared/document/reading.ts';
import { sampleBundle } from '../../../../../helpers/incoming.ts';

let pages: readonly ReadPage[] = [];
beforeAll(async () => {
  const outcome = await readBundle({
    name: 'sample.pdf',
    bytes: new Uint8Array(await readFile(sampleBundle)),
  });
  if (outcome.state !== 'ready') throw new Error(outcome.state);
  pages = outcome.reading.pages;
});

const advance = (text: string) => text.replace(/\p{Mn}/gu, '').length;
const word = (direction: 1 | -1): Step => ({ by: 'word', direction });
const line = (direction: 1 | -1): Step => ({ by: 'line', direction });

function first(): ReadPage {
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  return page;
}

function textOf(picked: Picked | null): string {
  return picked === null ? '' : textOfSpans(pages, pickedSpans(pages, picked));
}

/** From the middle of the first to the middle of the last letter of `words`, as a pointer would go. */
function dragOver(page: ReadPage, words: string): Picked {
  const start = page.text.indexOf(words);
  const places = placesOfSpan(page, { page: page.page, start, end: start + words.length }, advance);
  const [from, to] = [places[0], places.at(-1)];
  if (from === undefined || to === undefined) throw new Error(`no place of ${words}`);
  const at = (x: number, y: number) => textAt(page, { x, y }, advance) ?? -1;
  return {
    anchor: { page: page.page, at: at(from.x + 0.5, from.y + from.height / 2) },
    focus: { page: page.page, at: at(to.x + to.width - 0.5, to.y + to.height / 2) },
  };
}

describe('words marked with the pointer', () => {
  it('are the printed ones, with their place in the text', () => {
    const page = first();
    const picked = dragOver(page, '๐๐๒๓.๓/ว ๓๑๘๔');
    expect(textOf(picked)).toBe('๐๐๒๓.๓/ว ๓๑๘๔');
    const start = page.text.indexOf('๐๐๒๓.๓/ว ๓๑๘๔');
    expect(pickedSpans(pages, picked)).toEqual([{ page: 1, start, end: start + 13 }]);
  });

  it('are the same when the pointer goes backwards', () => {
    const { anchor, focus } = dragOver(first(), 'ศาลากลางจังหวัดอุทัยธานี');
    expect(textOf({ anchor: focus, focus: anchor })).toBe('ศาลากลางจังหวัดอุทัยธานี');
  });

  it('a subject of two lines goes into its column as one sentence, without a space where Thai has none', () => {
    const page = first();
    const start = page.text.indexOf('การประชุมซักซ้อม');
    const end = page.text.indexOf('\n', page.text.indexOf('\n', start) + 1);
    const spans = pickedSpans(pages, { anchor: { page: 1, at: start }, focus: { page: 1, at: end } });
    expect(textOfSpans(pages, spans).split('\n')).toHaveLength(2);
    const subject = lineOfSpans(pages, spans);
    expect(subject).not.toMatch(/\n| {2}/);
    expect(subject.replace(/\s/gu, '')).toBe(page.text.slice(start, end).replace(/\s/gu, ''));
  });

  it('every word of every page is found again at its own place', () => {
    const lost = pages.flatMap((page) =>
      page.boxes.flatMap((box) => {
        const at = textAt(page, { x: box.x + 0.2, y: box.y + box.height / 2 }, advance) ?? -1;
        return at === box.start ? [] : [page.text.slice(box.start, box.end)];
      }),
    );
    expect(pages.flatMap(({ boxes }) => boxes).length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('beside a short line it is that line’s end, not a letter of the next line', () => {
    const page: ReadPage = {
      ...first(),
      text: 'น้ำท่วม\nบ้านเรือนเสียหายเป็นจำนวนมาก',
      boxes: [
        { start: 0, end: 7, x: 50, y: 100, width: 40, height: 20 },
        { start: 8, end: 36, x: 50, y: 116, width: 300, height: 20 },
      ],
    };
    expect(textAt(page, { x: 200, y: 108 }, advance)).toBe(7);
    expect(textAt(page, { x: 10, y: 128 }, advance)).toBe(8);
  });

  it('a page that lies on its side gives the same letter', () => {
    const size = { width: 600, height: 800 };
    // The point (100, 30) of the upright page, where it stands once the page is turned clockwise.
    expect(turnedBack({ x: 770, y: 100 }, size, 90)).toEqual({ x: 100, y: 30 });
    expect(turnedBack({ x: 500, y: 770 }, size, 180)).toEqual({ x: 100, y: 30 });
    expect(turnedBack({ x: 30, y: 500 }, size, 270)).toEqual({ x: 100, y: 30 });
  });
});

describe('words marked by keys', () => {
  it('grow by the word and shrink again', () => {
    const page = first();
    const start = pickWord(page, page.text.indexOf('ศาลากลาง'));
    expect(textOf(start)).toMatch(/^ศาลา/);
    if (start === null) throw new Error('nothing there');
    const longer = moved(pages, moved(pages, start, word(1)), word(1));
    expect(textOf(longer).length).toBeGreaterThan(textOf(start).length);
    expect(textOf(longer)).toMatch(/^ศาลากลางจังหวัด/);
  });

  it('a number with its signs is one word', () => {
    const page = first();
    expect(textOf(pickWord(page, page.text.indexOf('๐๐๒๓') + 2))).toBe('๐๐๒๓.๓/ว');
  });

  it('a line more takes all of it, and goes on over the end of the page', () => {
    const page = first();
    const last = wordsOf(page).at(-1);
    const end = pickWord(page, last?.start ?? 0);
    if (end === null) throw new Error('nothing there');
    const further = moved(pages, end, line(1));
    expect(further.focus.page).toBe(2);
    expect(pickedSpans(pages, further).map((span) => span.page)).toEqual([1, 2]);
    expect(moved(pages, further, line(-1)).focus).not.toEqual(further.focus);
  });

  it('at the last word of the file they stay', () => {
    const page = pages.at(-1);
    const all = page === undefined ? null : pickPage(page);
    if (all === null) throw new Error('nothing there');
    const last = { ...all, focus: { ...all.focus, at: page?.text.trimEnd().length ?? 0 } };
    expect(moved(pages, last, word(1))).toEqual(last);
  });

  it('the whole page comes as it reads, line by line', () => {
    const page = first();
    const copied = textOf(pickPage(page));
    expect(copied.replace(/\s/gu, '')).toBe(page.text.replace(/\s/gu, ''));
    expect(copied).toContain('อน ๐๐๒๓.๓/ว ๓๑๘๔');
    expect(textOf(pickLine(page, page.text.indexOf('๓๑๘๔')))).toMatch(/^ที่ อน ๐๐๒๓\.๓\/ว ๓๑๘๔/);
  });

  it('no mark is ever cut from its letter', () => {
    const text = 'น้ำท่วมที่ญี่ปุ่น';
    const page: ReadPage = { ...first(), text, boxes: [] };
    const ends = Array.from({ length: text.length }, (_, at) =>
      pickedSpans([page], { anchor: { page: 1, at: 0 }, focus: { page: 1, at: at + 1 } }),
    );
    for (const [span] of ends)
      expect(text.slice(span?.end ?? 0, (span?.end ?? 0) + 1)).not.toMatch(/\p{Mn}|ำ/u);
  });
});
