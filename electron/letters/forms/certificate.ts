/**
 * หนังสือรับรอง (form 10, ข้อ 24): เลขที่, office, what is certified, ให้ไว้ ณ วันที่, signature; for weighty matters of a
 * person a photograph of 4 x 6 cm at the left, with the holder's signature below.
 */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { lineHeightCm } from '../lines.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetFixture } from '../sheet.ts';
import { letterBody } from './body.ts';
import { closingPurpose, signature, signatureRoom } from './closing.ts';
import { numberAndOffice } from './head.ts';
import { garudaPaper, letterSheet } from './paper.ts';
import { dateOfIssue } from './titled.ts';

const photo = { widthCm: 4, heightCm: 6 } as const;

export function certificate(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const hasPhoto = content.details.photo === 'yes';
  return letterSheet(
    letter,
    garudaPaper(letter),
    [
      ...numberAndOffice(letter, font),
      ...letterBody(content.body, style),
      ...closingPurpose(content.closingPurpose, style),
      dateOfIssue(letter, 'ให้ไว้'),
      ...signatureRoom(style, style.signatureLines),
      ...signature(letter, font, hasPhoto),
      ...(hasPhoto ? photoRoom(letter) : []),
    ],
    hasPhoto ? photoPlace(letter) : [],
  );
}

/** Empty lines that keep the photograph and the holder's name on the page of the signature. */
function photoRoom({ settings, signatory }: LetterToPrint): readonly SheetBlock[] {
  const style = settings.pageStyle;
  const line = lineHeightCm(style.fontPt);
  const beside = style.signatureLines - 1 + (signatory?.mode === 'self' ? 2 : 3);
  const needed = Math.ceil((photo.heightCm + 2.5 * line) / line);
  const missing = Math.max(0, needed - beside);
  return Array.from({ length: missing }, (_, index) =>
    ordinary(style, { role: 'owner-room', text: '', keepNext: index < missing - 1 }),
  );
}

/** Level with the room for the signature, at the left margin. */
function photoPlace({ content, settings }: LetterToPrint): readonly SheetFixture[] {
  const style = settings.pageStyle;
  const line = lineHeightCm(style.fontPt);
  const holder = content.details.holder?.trim() ?? '';
  const middle = style.marginLeftCm + photo.widthCm / 2;
  const hung = { on: 'last', from: 'signature-room', colour: 'black' } as const;
  const words = (text: string, y: number, fontPt: number): SheetFixture => ({
    ...{
      ...hung,
      kind: 'text',
      x: middle,
      y,
      align: 'centre',
      text: bindForPrint(text),
      fontPt,
      bold: false,
    },
  });
  const below = photo.heightCm + line;
  return [
    { ...hung, kind: 'box', x: style.marginLeftCm, y: 0, width: photo.widthCm, height: photo.heightCm },
    words('รูปถ่าย ๔ x ๖ ซม.', photo.heightCm / 2, style.fontPt),
    words('ลงชื่อ ........................................', below, style.fontPt),
    words(holder === '' ? 'ผู้ได้รับการรับรอง' : `(${holder})`, below + line, style.fontPt),
  ];
}
