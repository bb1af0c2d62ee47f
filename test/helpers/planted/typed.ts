/** A bundle's model as pages of text, typed the way offices type: heads, labels, signature block, continuation words. */
import type { ReadPage } from '../../../shared/document/reading.ts';
import { formatShortThaiDate, formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { BundleModel, LetterModel } from './model.ts';

export function typedPages(bundle: BundleModel): string[] {
  return bundle.letters.flatMap(typedLetter);
}

export function asReadPages(texts: readonly string[]): ReadPage[] {
  return texts.map((text, at) => ({
    page: at + 1,
    text,
    rawText: '',
    source: 'plain-text',
    size: null,
    boxes: [],
  }));
}

function typedLetter(letter: LetterModel): string[] {
  const { breakBefore, paragraphs } = letter;
  const head = [
    ...letter.stamps.flatMap(({ office, number, date, time }) => [
      office,
      `เลขรับ ${number}`,
      `วันที่ ${formatShortThaiDate(date)}`,
      ...(time === '' ? [] : [`เวลา ${time}`]),
      '',
    ]),
    ...(letter.urgency === '' ? [] : [letter.urgency]),
    `ที่ ${letter.number}`,
    '',
    ...letter.head,
    '',
    formatThaiDate(letter.iso),
    '',
    `เรื่อง ${letter.subject}`,
    '',
    `เรียน ${letter.to}`,
    '',
    ...letter.references.map((text, at) =>
      letter.references.length > 1
        ? `${at === 0 ? 'อ้างถึง ' : ''}${toThaiDigits(at + 1)}. ${text}`
        : `อ้างถึง ${text}`,
    ),
    ...(letter.references.length > 0 ? [''] : []),
    ...letter.enclosures.map((enclosure, at) => {
      const label = at === 0 ? 'สิ่งที่ส่งมาด้วย ' : '';
      const marker = letter.enclosures.length > 1 ? `${toThaiDigits(at + 1)}. ` : '';
      const cited =
        enclosure.cites === null
          ? ''
          : `${enclosure.citedAgency} ที่ ${enclosure.citedNumber} ลงวันที่ ${enclosure.citedDate}`;
      return `${label}${marker}${enclosure.text}${cited} จำนวน ${enclosure.quantity}`;
    }),
    ...(letter.enclosures.length > 0 ? [''] : []),
  ];
  const end = [
    letter.request,
    '',
    'ขอแสดงความนับถือ',
    '',
    `(${letter.signer})`,
    ...letter.position,
    '',
    ...letter.owner,
    ...letter.contact,
    ...minuteLines(letter),
  ];
  const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, '']);
  const isBroken = breakBefore > 0 && breakBefore < paragraphs.length;
  const pages = isBroken
    ? [
        [
          ...head,
          ...spaced(paragraphs.slice(0, breakBefore)),
          `/${(paragraphs[breakBefore] ?? '').slice(0, 14)}...`,
        ],
        ['- ๒ -', '', ...spaced(paragraphs.slice(breakBefore)), ...end],
      ]
    : [[...head, ...spaced(paragraphs), ...end]];
  return [...pages, ...letter.annexes].map((lines) => lines.join('\n'));
}

function minuteLines({ minute }: LetterModel): string[] {
  if (minute === null) return [];
  return [
    '',
    `เรียน ${minute.to}`,
    ...minute.lines,
    '',
    `(${minute.by})`,
    minute.position,
    formatShortThaiDate(minute.date),
    '',
    `(${minute.chief})`,
    minute.chiefPost,
  ];
}
