/**
 * ตรารับหนังสือ (form 12, ข้อ 37 and 78) and what may stand beside it on an incoming letter: the clerk's minute.
 * A rectangle of 2.5 x 5 cm with the agency's name, เลขรับ, วันที่ and เวลา. Millimetres from the upper left corner of
 * the page as it stands upright.
 */
import { formatShortThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { RegisterEntry } from './entry.ts';
import { writtenOf } from './running.ts';

type Placed = { readonly x: number; readonly y: number };

/** What is printed, as printed: a stamp of another office or unit bears its own number and day. */
export type ReceiveStamp = Placed & {
  readonly kind: 'receive';
  readonly agency: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  /** As the office had it cut; absent: as the regulation has it. */
  readonly size?: Size | undefined;
};
/** The clerk's minute (เกษียน), a line a line. */
export type StampedMinute = Placed & { readonly kind: 'minute'; readonly text: string };
export type Stamp = ReceiveStamp | StampedMinute;

export type Size = { readonly width: number; readonly height: number };

/** ข้อ 78. */
export const receiveStampSize: Size = { width: 50, height: 25 };
const minuteWidth = 80;
/** 14 points of type with its leading. */
export const minuteLineMm = 6.2;
/** Of the narrowest kind of line: a longer one is taken to run on, so that the block is never too low. */
const clustersInLine = 42;
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

export function stampSize(stamp: Stamp): Size {
  if (stamp.kind === 'receive') return stamp.size ?? receiveStampSize;
  const lines = stamp.text.split('\n').reduce((total, line) => {
    const clusters = [...graphemes.segment(line)].length;
    return total + Math.max(1, Math.ceil(clusters / clustersInLine));
  }, 0);
  return { width: minuteWidth, height: Math.max(1, lines) * minuteLineMm + 2 };
}

/** Number, day and time as the register has them. */
export function stampOfEntry(
  entry: Pick<RegisterEntry, 'running' | 'inserted' | 'written' | 'enteredAt'>,
  agency: string,
  size: Size,
): Omit<ReceiveStamp, 'x' | 'y'> {
  return {
    kind: 'receive',
    agency,
    number: toThaiDigits(writtenOf(entry)),
    date: formatShortThaiDate(entry.enteredAt.slice(0, 10)),
    time: `${toThaiDigits(entry.enteredAt.slice(11, 16).replace(':', '.'))} น.`,
    size,
  };
}

/** Kept within the page, whatever was dragged or typed. */
export function withinPage<S extends Stamp>(stamp: S, page: Size): S {
  const { width, height } = stampSize(stamp);
  const keep = (value: number, most: number) => Math.round(Math.min(Math.max(0, value), most) * 10) / 10;
  return {
    ...stamp,
    x: keep(stamp.x, Math.max(0, page.width - width)),
    y: keep(stamp.y, Math.max(0, page.height - height)),
  };
}
