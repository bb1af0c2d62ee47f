/**
 * What is known of the form of numbers: a letter's number, a date, a telephone number. A form that is broken lowers the
 * confidence of its digits, so that the clerk looks; no digit is ever changed. Only what a letter's number cannot be
 * without is added where the model saw it dimly, and never called certain: มท ๐๘๑๐๗/ว and มท ๐๘๑๐./ว are no numbers;
 * and the dots that คำต่อเนื่อง always ends in.
 */

import { monthNames, monthShortNames } from '../../../shared/thai/date.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import type { Glyph } from './ctc.ts';

/** Digits of a broken form are not certain, however clear each looks: below what a number needs to stand. */
const mostInBrokenForm = 0.85;
const leastDim = 0.02;

export function checkFormats(glyphs: readonly Glyph[]): Glyph[] {
  const whole = withClosingDots(withLostParts(glyphs));
  const text = whole.map((glyph) => glyph.text).join('');
  const broken = brokenForms(text);
  if (broken.length === 0) return whole;
  let at = 0;
  return whole.map((glyph) => {
    const place = at;
    at += glyph.text.length;
    const isIn = broken.some(([from, end]) => place >= from && place < end);
    return isIn && glyph.kind === 'digit'
      ? { ...glyph, confidence: Math.min(glyph.confidence, mostInBrokenForm) }
      : glyph;
  });
}

/** Code of an agency, four digits, and one or two more before the stroke: the point between was lost. */
const pointLost = /(?<=(?:^|\s)[ก-ฮ]{2,3}\s?)([๐-๙]{4})([๐-๙]{1,2})(?=\/)/g;
/** A point and then the stroke: the figure between was lost. */
const figureLost = /(?<=(?:^|\s)[ก-ฮ]{2,3}\s?)([๐-๙]{4}\.)(?=\/)/g;

/** The second-level name of an address and th: the point between was lost (dla.goth). */
const hostPointLost = /(?<=[A-Za-z0-9]\.)(?:go|or|ac|co|mi|in)(?=th(?![A-Za-z0-9]))/g;

function withLostParts(glyphs: readonly Glyph[]): Glyph[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const hosts = [...text.matchAll(hostPointLost)].map(({ index }) => index + 1);
  const fourths = [...text.matchAll(pointLost)].map(({ index }) => index + 3);
  const points = [...text.matchAll(figureLost)].map(({ index }) => index + 4);
  if (fourths.length + points.length + hosts.length === 0) return [...glyphs];
  let at = 0;
  return glyphs.flatMap((glyph) => {
    const place = at;
    at += glyph.text.length;
    if (fourths.includes(place) || hosts.includes(place)) return withDim(glyph, /^\.$/);
    return points.includes(place) ? withDim(glyph, /^[๐-๙]$/) : [glyph];
  });
}

/**
 * คำต่อเนื่อง stands behind a stroke and ends in three dots (/จึงเรียนมา...), which merge into fewer, or look like leaders
 * that nobody writes down. Where any were seen, all three are written.
 */
function withClosingDots(glyphs: readonly Glyph[]): Glyph[] {
  const written = glyphs.filter(({ text }) => text.trim() !== '');
  if (written[0]?.text !== '/' || !/[ก-๎]/.test(written.map(({ text }) => text).join(''))) return [...glyphs];
  const solid = glyphs.findLastIndex(({ text }) => /[^.\s]/.test(text));
  const last = glyphs[solid];
  if (last === undefined) return [...glyphs];
  const seen = glyphs.slice(solid + 1).filter(({ text }) => text === '.');
  const dim = last.others.find(({ text }) => text === `${last.text}.`)?.confidence ?? 0;
  if (seen.length === 0 && dim < leastDim) return [...glyphs];
  const end = seen.at(-1)?.end ?? last.end;
  const confidence = Math.max(dim, ...seen.map((dot) => dot.confidence), 0.5);
  const dot: Glyph = {
    text: '.',
    kind: 'sign',
    confidence,
    start: last.end,
    end,
    middle: last.end,
    others: [],
  };
  return [...glyphs.slice(0, solid + 1), dot, dot, dot];
}

/** A glyph with what was seen dimly behind it, where that is of the kind the form asks for. */
function withDim(glyph: Glyph, wanted: RegExp): Glyph[] {
  const dim = glyph.others.find(
    ({ text }) => text.startsWith(glyph.text) && wanted.test(text.slice(glyph.text.length)),
  );
  if (dim === undefined || dim.confidence < leastDim) return [glyph];
  const middle = Math.round((glyph.middle + glyph.end) / 2);
  const text = dim.text.slice(glyph.text.length);
  const added: Glyph = {
    text,
    kind: text === '.' ? 'sign' : 'digit',
    confidence: Math.max(dim.confidence, 0.5),
    start: middle,
    end: glyph.end,
    middle,
    others: [{ text: '', confidence: glyph.confidence }],
  };
  return [{ ...glyph, end: middle, confidence: Math.max(glyph.confidence, 1 - dim.confidence) }, added];
}

const digits = '[๐-๙0-9]';
const months = [...monthNames, ...monthShortNames].map((name) => name.replaceAll('.', '\\.\\s?')).join('|');
const datePattern = new RegExp(`(${digits}{1,4})\\s*(${months})\\s*(?:พ\\.ศ\\.\\s*)?(${digits}+)?`, 'g');
const phonePattern = new RegExp(
  `โทร(?:ศัพท์|สาร|\\.)?[\\s/.:โทรสาร]*(${digits}[${'๐-๙0-9'}\\s-]*${digits})`,
  'g',
);
const letterPattern = new RegExp(`(?:^|\\s)[ก-ฮ]{2,3}\\s?(${digits}+)(?=[./])`, 'g');
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Stretch = readonly [from: number, end: number];

/** Stretches whose digits cannot all be right. */
export function brokenForms(text: string): Stretch[] {
  const stretch = ({ index, 0: whole }: RegExpMatchArray): Stretch => [
    index ?? 0,
    (index ?? 0) + whole.length,
  ];
  return [
    ...[...text.matchAll(datePattern)].filter((match) => !isDate(match)).map(stretch),
    ...[...text.matchAll(phonePattern)].filter(([, number]) => !isPhone(number ?? '')).map(stretch),
    ...[...text.matchAll(figureLost)].map(stretch),
    ...[...text.matchAll(letterPattern)]
      .filter(([, first]) => first !== undefined && first.length > 4)
      .map(stretch),
  ];
}

function isDate([, day, name, year]: RegExpMatchArray): boolean {
  const month = monthOf(name ?? '');
  const days = Number(toArabicDigits(day ?? ''));
  if (days < 1 || days > (daysOfMonth[month] ?? 31)) return false;
  return year === undefined || /^(?:2[4-6]\d\d|\d\d)$/.test(toArabicDigits(year));
}

function monthOf(name: string): number {
  const spelt = name.replace(/\s/g, '');
  const names: readonly string[] = monthNames;
  const shortNames: readonly string[] = monthShortNames;
  return names.includes(spelt) ? names.indexOf(spelt) : shortNames.indexOf(spelt);
}

/** Nine digits with the area's, ten of a mobile; government numbers of four. Extensions may follow: "๐ ๒๒๔๑ ๙๐๐๐ ต่อ". */
function isPhone(number: string): boolean {
  const plain = toArabicDigits(number).replace(/[\s-]/g, '');
  return plain.startsWith('0') ? [9, 10].includes(plain.length) || plain.length >= 11 : plain.length <= 5;
}
