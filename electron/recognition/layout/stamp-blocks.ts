/**
 * Receive stamps lie across a letter's head; read line by line with it they would tear it apart. Their text becomes a
 * block of its own: behind the head, before the subject, or behind the lines a stamp elsewhere on the page stands on.
 */
import type { PageZone, TextBox } from '../../../shared/document/reading.ts';
import type { Layout } from './lay-out.ts';

export type StampBlock = { readonly zone: PageZone; readonly layout: Layout };

export type StampedLayout = Layout & {
  /** Where each stamp's text came to stand. */
  readonly stamps: readonly { readonly zone: PageZone; readonly start: number; readonly end: number }[];
};

const subjectLine = /^[\t ]*เรื่อง/;

type TextLine = { readonly start: number; readonly text: string; readonly y: number | null };

export function insertStamps(page: Layout, blocks: readonly StampBlock[]): StampedLayout {
  const lines = linesOf(page);
  const placed = blocks
    .filter(({ layout }) => layout.text !== '')
    .map((block) => ({ ...block, at: placeOf(block.zone, lines, page.text.length) }))
    .sort((one, other) => one.at - other.at || one.zone.y - other.zone.y || one.zone.x - other.zone.x);
  let text = '';
  let taken = 0;
  const boxes: TextBox[] = [];
  const stamps: { zone: PageZone; start: number; end: number }[] = [];
  const copyUpTo = (end: number) => {
    const shift = text.length - taken;
    boxes.push(
      ...page.boxes.filter((box) => box.start >= taken && box.start < end).map((box) => moved(box, shift)),
    );
    text += page.text.slice(taken, end);
    taken = end;
  };
  for (const { zone, layout, at } of placed) {
    copyUpTo(at);
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    boxes.push(...layout.boxes.map((box) => moved(box, text.length)));
    stamps.push({ zone, start: text.length, end: text.length + layout.text.length });
    text += layout.text;
    if (at < page.text.length) text += '\n';
  }
  copyUpTo(page.text.length);
  return { text, boxes, stamps };
}

function moved(box: TextBox, shift: number): TextBox {
  return { ...box, start: box.start + shift, end: box.end + shift };
}

function placeOf(zone: PageZone, lines: readonly TextLine[], end: number): number {
  const middle = zone.y + zone.height / 2;
  const subject = lines.find(({ text }) => subjectLine.test(text));
  if (subject?.y !== null && subject !== undefined && middle < subject.y + zone.height / 2)
    return subject.start;
  const below = lines.find(({ y }) => y !== null && y > zone.y + zone.height);
  return below?.start ?? end;
}

function linesOf({ text, boxes }: Layout): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const box = boxes.find((candidate) => candidate.start >= start && candidate.end <= start + line.length);
    lines.push({ start, text: line, y: box === undefined ? null : box.y + box.height / 2 });
    start += line.length + 1;
  }
  return lines;
}
