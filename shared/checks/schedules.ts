/**
 * Times of day in a programme: slots follow each other, none is many times as long as the others, and a break does not
 * lie within a short one or outside the day.
 */
import type { Span, Warning } from '../document/reading.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { linesOfBundle, oncePerBundle, type TextLine } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

type Slot = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly span: Span;
  readonly line: number;
};

const clock = '([๐-๙\\d]{1,2})\\s?[.:]\\s?([๐-๙\\d]{2})';
const slotPattern = new RegExp(
  `(?<![๐-๙\\d.,/])${clock}\\s*(?:น\\.?)?\\s*(?:-|–|ถึง(?:เวลา)?)\\s*${clock}(?![๐-๙\\d])\\s*(น\\.)?`,
  'gu',
);
const minutesOfDay = 24 * 60;

/** Every span of hours on the pages. */
const slotsOf = oncePerBundle((pages): readonly Slot[] =>
  linesOfBundle(pages).flatMap((line, at, lines) =>
    [...withHourBelow(line, lines[at + 1]).matchAll(slotPattern)].flatMap((match): Slot[] => {
      const [whole, h1 = '', m1 = '', h2 = '', m2 = '', label] = match;
      const [from, to] = [minutes(h1, m1), minutes(h2, m2)];
      if (from === null || to === null) return [];
      // Without น. figures of a table may be anything; only working hours are taken for times.
      if (label === undefined && (!isInTable(line) || from < 300 || to > 1_320)) return [];
      const start = line.whole.start + match.index;
      const span = { page: line.span.page, start, end: start + whole.trim().length };
      return [{ from, to, text: whole.trim().replace(/\s+/gu, ' '), span, line: at }];
    }),
  ),
);

const openRange = new RegExp(`${clock}(?:\\s*น\\.?)?\\s*(?:-|–|ถึง(?:เวลา)?)\\s*$`, 'u');

/** The margin may part the hours: เวลา ๑๓.๐๐ - at the end of a line, ๑๖.๐๐ น. below it. */
function withHourBelow({ raw, whole }: TextLine, below: TextLine | undefined): string {
  const goesOn =
    below !== undefined && below.whole.page === whole.page && below.whole.start === whole.end + 1;
  return goesOn && openRange.test(raw) ? `${raw}\n${below.raw.split('\t', 1)[0]}` : raw;
}

/** Those of a programme: in a table, or at the head of a line. */
const programme = oncePerBundle((pages): readonly Slot[] => {
  const lines = linesOfBundle(pages);
  return slotsOf(pages).filter(({ line, span }) => {
    const row = lines[line];
    return row !== undefined && (isInTable(row) || row.span.start === span.start);
  });
});

export const timeRanges: Check = ({ pages, letters }) =>
  slotsOf(pages).flatMap((slot) =>
    slot.to > slot.from || isOverNight(slot)
      ? []
      : warning(
          'time-range',
          'doubt',
          { range: slot.text },
          { letter: letterAt(letters, slot.span)?.index ?? null, places: [slot.span] },
        ),
  );

/** ๒๒.๐๐ - ๐๔.๐๐ น.: watches and closings run into the next day. */
function isOverNight({ from, to }: Slot): boolean {
  return from >= 18 * 60 && to <= 9 * 60;
}

export const slotLengths: Check = ({ pages, letters }) =>
  groups(programme(pages)).flatMap((slots) => {
    const lengths = slots.map(({ from, to }) => to - from).sort((one, other) => one - other);
    const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
    const long = slots.filter(({ from, to }) => to - from >= 300 && to - from > 4 * usual && usual > 0);
    // A whole day among half days is one row of many.
    if (slots.length < 4 || long.length === 0 || long.length > slots.length / 2) return [];
    return [...Map.groupBy(long, ({ text }) => text).values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const rival = slots.filter(({ from, to }) => from === first.from && to - from <= 3 * usual);
      const [only] = rival;
      return warning(
        'slot-length',
        'doubt',
        { slot: first.text, hours: hoursText(first.to - first.from) },
        {
          letter: letterAt(letters, first.span)?.index ?? null,
          places: same.map(({ span }) => span),
          proposal: only !== undefined && rival.every(({ to }) => to === only.to) ? only.text : null,
        },
      );
    });
  });

/** Longest pause that a programme leaves unnamed, and the hours in which people eat. */
const shortPause = 20;
const lunch = { from: 11 * 60 + 30, to: 13 * 60 + 30 };

export const slotOrder: Check = ({ pages, letters }) => {
  const named = breaksOf(pages).map(({ at }) => at);
  return rows(programme(pages)).flatMap((slots) => {
    const pairs = slots.slice(1).flatMap((after, at) => {
      const before = slots[at];
      return before === undefined || !follows(before, after) ? [] : [{ before, after }];
    });
    const overlaps = pairs.filter(({ before, after }) => after.from < before.to);
    const gaps = pairs.filter(({ before, after }) => isUnnamedGap(before, after, named));
    const said = (rule: 'slot-overlap' | 'slot-gap', some: typeof pairs) =>
      some.map(({ before, after }): Warning => {
        const letter = letterAt(letters, after.span)?.index ?? null;
        const severity = rule === 'slot-overlap' ? 'doubt' : 'hint';
        const params = { one: before.text, other: after.text };
        return warning(rule, severity, params, { letter, places: [before.span, after.span] });
      });
    // Slots of several rooms side by side overlap all the time.
    return [
      ...(overlaps.length > 1 && overlaps.length > slots.length / 4 ? [] : said('slot-overlap', overlaps)),
      ...said('slot-gap', gaps),
    ];
  });
};

/** On the same day, and each a slot that ends after it begins. */
function follows(before: Slot, after: Slot): boolean {
  return after.from > before.from && after.to > after.from && before.to > before.from;
}

function isUnnamedGap(before: Slot, after: Slot, named: readonly number[]): boolean {
  const pause = after.from - before.to;
  const isMeal = before.to < lunch.to && after.from > lunch.from;
  if (pause < shortPause || pause > 120 || isMeal) return false;
  return !named.some((time) => time >= before.to && time <= after.from);
}

/** A slot this short has no break of its own. */
const shortSlot = 45;

export const breakTimes: Check = ({ pages, letters }) => {
  const all = programme(pages);
  return breaksOf(pages).flatMap(({ at, text, span }) => {
    const slots = all.filter(
      (slot) => letterAt(letters, slot.span) === letterAt(letters, span) && slot.to - slot.from < 300,
    );
    if (slots.length < 4) return [];
    const isOutside =
      at < Math.min(...slots.map(({ from }) => from)) || at >= Math.max(...slots.map(({ to }) => to));
    const isInside = slots.some(({ from, to }) => at > from && at < to && to - from <= shortSlot);
    if (!isOutside && !isInside) return [];
    return warning(
      'break-time',
      'hint',
      { time: text },
      { letter: letterAt(letters, span)?.index ?? null, places: [span] },
    );
  });
};

const breakLine = /พัก(?:รับประทาน|กลางวัน|เบรก|ครึ่ง|อาหาร|[^\n]{0,12}เครื่องดื่ม)/u;
const breakTime = new RegExp(`เวลา\\s*${clock}(?!\\s*(?:น\\.?)?\\s*[-–])`, 'gu');

const breaksOf = oncePerBundle((pages): readonly { at: number; text: string; span: Span }[] =>
  linesOfBundle(pages).flatMap((line) =>
    breakLine.test(line.text)
      ? [...line.text.matchAll(breakTime)].flatMap((match) => {
          const at = minutes(match[1] ?? '', match[2] ?? '');
          const text = match[0].replace(/^เวลา\s*/u, '');
          const start = line.span.start + match.index + match[0].length - text.length;
          return at === null
            ? []
            : [{ at, text, span: { page: line.span.page, start, end: start + text.length } }];
        })
      : [],
  ),
);

/** Slots of one programme: at most a few lines between two of them. */
function groups(slots: readonly Slot[]): Slot[][] {
  const found: Slot[][] = [];
  for (const slot of slots) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined || slot.line - last.line > 12) found.push([slot]);
    else open.push(slot);
  }
  return found;
}

/** Slots that follow each other: all of one row, or those at the heads of lines, a new day beginning a new run. */
function rows(slots: readonly Slot[]): Slot[][] {
  const byLine = [...Map.groupBy(slots, ({ line }) => line).values()];
  const across = byLine.filter((row) => row.length >= 3);
  const down = groups(byLine.filter((row) => row.length === 1).flat());
  return [...across, ...down.filter((run) => run.length >= 3)];
}

function isInTable({ raw }: TextLine): boolean {
  return raw.includes('\t');
}

function minutes(hours: string, rest: string): number | null {
  const [h, m] = [Number(toArabicDigits(hours)), Number(toArabicDigits(rest))];
  return h > 24 || m > 59 || h * 60 + m > minutesOfDay ? null : h * 60 + m;
}

function hoursText(length: number): string {
  return String(Math.round(length / 6) / 10);
}
