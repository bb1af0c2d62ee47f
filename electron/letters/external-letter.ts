/** หนังสือภายนอก (form 1, ข้อ 11): the letter's content as paragraphs on Garuda paper, in the order of the form. */

import { urgencyMark } from '../../shared/document/handling.ts';
import { signatureLines } from '../../shared/letter/acting.ts';
import { bindForPrint } from '../../shared/letter/bind.ts';
import { formatLetterNumber } from '../../shared/letter/citation.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import { itemMarkers } from '../../shared/letter/numbering.ts';
import { salutationFor } from '../../shared/letter/phrases.ts';
import type { OfficeSettings, PageStyle, Prefix, Signatory } from '../../shared/office/office.ts';
import { formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { PageFont } from './font-metrics.ts';
import { lineHeightCm } from './lines.ts';
import { enclosures, hangingCm, items, numberLineTopCm, ownerRoomLines, textWidthCm } from './page-style.ts';
import type { LetterSheet, SheetParagraph } from './sheet.ts';

export type LetterToPrint = {
  readonly content: LetterContent;
  /** ที่ in full; null prints the prefix and leaves the number blank. */
  readonly number: string | null;
  readonly settings: Pick<
    OfficeSettings,
    | 'officeName'
    | 'district'
    | 'province'
    | 'addressLines'
    | 'provinceCode'
    | 'postcode'
    | 'pageStyle'
    | 'documentFont'
  >;
  readonly prefix: Prefix;
  readonly signatory: Signatory | null;
};

export function externalLetter(letter: LetterToPrint, font: PageFont): LetterSheet {
  const style = letter.settings.pageStyle;
  const paragraphs = [
    ...head(letter, font),
    ...blocks(letter),
    ...body(letter),
    ...closing(letter, font),
    ...owner(letter),
  ];
  return { paragraphs, style, wholeWords: [letter.settings.district, letter.settings.province] };
}

/** ที่ as it prints, without the running number while there is none. */
export function printedNumber(letter: LetterToPrint): string {
  const number = letter.number ?? formatLetterNumber(letter.prefix.code, letter.content.circular, null);
  return bindForPrint(`ที่ ${number}`);
}

export function printedDate(letter: LetterToPrint): string {
  return letter.content.date === null ? '' : bindForPrint(formatThaiDate(letter.content.date));
}

/** Paragraph in the page's ordinary type, flush left. */
function ordinary(
  style: PageStyle,
  part: Partial<SheetParagraph> & Pick<SheetParagraph, 'role' | 'text'>,
): SheetParagraph {
  return {
    stops: [],
    firstLineCm: 0,
    leftCm: 0,
    align: 'left',
    fontPt: style.fontPt,
    bold: false,
    colour: 'black',
    beforePt: 0,
    keepNext: false,
    block: null,
    ...part,
  };
}

function head(letter: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const lines = [settings.officeName, ...addressLines(settings)].map(bindForPrint);
  const widest = Math.max(...lines.map((line) => font.width(line, style.fontPt)));
  const stop = { cm: Math.max(style.axisCm, textWidthCm(style) - widest), align: 'left' } as const;
  const urgent = content.urgency === null ? null : urgencyMark[content.urgency];
  const urgencyCm = urgent === null ? 0 : lineHeightCm(style.urgencyPt);
  const roomPt = Math.max(0, ((numberLineTopCm - style.marginTopCm - urgencyCm) / 2.54) * 72);
  const first = ordinary(style, {
    role: 'number',
    text: `${printedNumber(letter)}\t${lines[0] ?? ''}`,
    stops: [stop],
    beforePt: urgent === null ? roomPt : 0,
  });
  const stamp = {
    role: 'urgency',
    fontPt: style.urgencyPt,
    bold: true,
    colour: 'red',
    beforePt: roomPt,
  } as const;
  return [
    ...(urgent === null ? [] : [ordinary(style, { ...stamp, text: urgent })]),
    first,
    ...lines.slice(1).map((line) => ordinary(style, { role: 'address', text: `\t${line}`, stops: [stop] })),
    ordinary(style, {
      role: 'date',
      text: printedDate(letter),
      firstLineCm: style.axisCm,
      leftCm: style.axisCm,
      beforePt: style.blockBeforePt,
    }),
  ];
}

/** Code and postcode close the last address line unless the office typed them there itself. */
function addressLines(settings: LetterToPrint['settings']): readonly string[] {
  const lines = settings.addressLines.map(toThaiDigits).filter((line) => line.trim() !== '');
  const postcode = toThaiDigits(settings.postcode.trim());
  if (postcode === '' || lines.some((line) => line.includes(postcode))) return lines;
  const tail = `${settings.provinceCode} ${postcode}`.trim();
  const last = lines.at(-1);
  return last === undefined ? [tail] : [...lines.slice(0, -1), `${last} ${tail}`];
}

/** เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย. */
function blocks({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const hanging = (role: 'subject' | 'salutation' | 'reference', label: string, text: string) =>
    ordinary(style, {
      role,
      text: `${label}\t${bindForPrint(text)}`,
      stops: [{ cm: hangingCm, align: 'left' }],
      leftCm: hangingCm,
      beforePt: style.blockBeforePt,
    });
  return [
    hanging('subject', 'เรื่อง', content.subject),
    hanging('salutation', salutationFor(content.addressee).opening, content.addressee),
    ...content.references.map((text, index) => hanging('reference', index === 0 ? 'อ้างถึง' : '', text)),
    ...enclosureLines(content, style),
  ];
}

function enclosureLines(content: LetterContent, style: PageStyle): readonly SheetParagraph[] {
  const isOne = content.enclosures.length === 1;
  const left = isOne ? enclosures.numberCm : enclosures.textCm;
  const stops = [
    ...(isOne ? [] : [{ cm: enclosures.numberCm, align: 'left' } as const]),
    { cm: left, align: 'left' } as const,
    { cm: textWidthCm(style), align: 'right' } as const,
  ];
  return content.enclosures.map(({ text, quantity }, index) => {
    const label = index === 0 ? 'สิ่งที่ส่งมาด้วย' : '';
    const number = isOne ? '' : `\t${toThaiDigits(`${index + 1}.`)}`;
    const count = quantity.trim() === '' ? '' : `\t${bindForPrint(`จำนวน ${toThaiDigits(quantity.trim())}`)}`;
    return ordinary(style, {
      role: 'enclosure',
      text: `${label}${number}\t${bindForPrint(text)}${count}`,
      stops,
      leftCm: left,
      beforePt: index === 0 ? style.blockBeforePt : 0,
    });
  });
}

function body({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const markers = itemMarkers(content.body);
  const last = content.body.length - 1;
  return content.body.map((block, index) => {
    const marker = markers[index] ?? null;
    const place = items[block.level];
    return ordinary(style, {
      role: 'body',
      text: marker === null ? bindForPrint(block.text) : `${marker}\t${bindForPrint(block.text)}`,
      stops: marker === null ? [] : [{ cm: place.textCm, align: 'left' }],
      firstLineCm: marker === null ? style.firstLineCm : place.markerCm,
      align: 'distribute',
      beforePt: marker === null ? style.blockBeforePt : 0,
      keepNext: index === last,
      block: index,
    });
  });
}

function closing({ content, settings, signatory }: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const { axisCm } = style;
  const lines =
    signatory === null ? [] : signatureLines(signatory).map((line) => bindForPrint(toThaiDigits(line)));
  const half = font.width(content.complimentaryClose, style.fontPt) / 2;
  // centred between this indent and the right margin, a line stands under the middle of ขอแสดงความนับถือ
  const leftCm = Math.max(0, 2 * (axisCm + half) - textWidthCm(style));
  const keepNext = true;
  return [
    ordinary(style, {
      role: 'closing-purpose',
      text: bindForPrint(content.closingPurpose),
      firstLineCm: style.firstLineCm,
      align: 'distribute',
      beforePt: style.blockBeforePt,
      keepNext,
    }),
    ordinary(style, {
      role: 'complimentary-close',
      text: bindForPrint(content.complimentaryClose),
      firstLineCm: axisCm,
      leftCm: axisCm,
      beforePt: style.closingBeforePt,
      keepNext,
    }),
    ...Array.from({ length: Math.max(0, style.signatureLines - 1) }, () =>
      ordinary(style, { role: 'signature-room', text: '', keepNext }),
    ),
    ...lines.map((text) =>
      ordinary(style, { role: 'signature', text, leftCm, firstLineCm: leftCm, align: 'centre', keepNext }),
    ),
  ];
}

function owner({ settings, prefix }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const lines = [
    ...prefix.ownerOffice.split('\n'),
    prefix.phone.trim() === '' ? '' : `โทร. ${toThaiDigits(prefix.phone.trim().replace(/^โทร\.?\s*/u, ''))}`,
    prefix.email.trim() === '' ? '' : `ไปรษณีย์อิเล็กทรอนิกส์ ${prefix.email.trim()}`,
  ].filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    ...Array.from({ length: ownerRoomLines[0] }, () =>
      ordinary(style, { role: 'owner-room', text: '', keepNext: true }),
    ),
    ...lines.map((line, index) =>
      ordinary(style, { role: 'owner', text: bindForPrint(line), keepNext: index < lines.length - 1 }),
    ),
  ];
}
