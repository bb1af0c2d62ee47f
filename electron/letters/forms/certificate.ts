/**
 * หนังสือรับรอง (form 10, ข้อ 24): เลขที่, office, what is certified, ให้ไว้ ณ วันที่, signature; for weighty matters of a
 * person a photograph of 4 x 6 cm at the left, with the holder's signature below.
 */
import { signatureLines } from '../../../shared/letter/acting.ts';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { lineHeightCm } from '../lines.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetFixture } from '../sheet.ts';
import { letterBody } from './body.ts';
import { signature, signatureRoom } from './closing.ts';
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
      dateOfIssue(letter, 'ให้ไว้'),
      ...signatureRoom(style, style.signatureLines),
      ...signature(letter, font, hasPhoto),
      ...(hasPhoto ? photoRoom(letter, font) : []),
    ],
    hasPhoto ? [photoPlace(letter)] : [],
  );
}

/**
 * Lines beside the photograph, so that it stays on the page of the signature, then the holder's own under it. They are
 * ordinary lines: words in frames would push the signature aside in LibreOffice.
 */
function photoRoom({ content, settings, signatory }: LetterToPrint, font: PageFont): readonly SheetBlock[] {
  const style = settings.pageStyle;
  const beside = style.signatureLines - 1 + (signatory === null ? 0 : signatureLines(signatory).length);
  const missing = Math.max(0, Math.ceil(photo.heightCm / lineHeightCm(style.fontPt)) - beside);
  const holder = content.details.holder?.trim() ?? '';
  const under = (text: string, keepNext: boolean) => {
    const leftCm = Math.max(0, (photo.widthCm - font.width(text, style.fontPt)) / 2);
    return ordinary(style, {
      role: 'owner',
      field: 'details.holder',
      text: bindForPrint(text),
      firstLineCm: leftCm,
      leftCm,
      keepNext,
    });
  };
  return [
    ...Array.from({ length: missing }, () =>
      ordinary(style, { role: 'signature-room', text: '', keepNext: true }),
    ),
    under('ลงชื่อ ..............................', true),
    under(holder === '' ? 'ผู้ได้รับการรับรอง' : `(${holder})`, false),
  ];
}

/** Level with the room for the signature, at the left margin. */
function photoPlace({ settings }: LetterToPrint): SheetFixture {
  const { marginLeftCm } = settings.pageStyle;
  const place = { on: 'last', from: 'signature-room', colour: 'black' } as const;
  return { ...place, kind: 'box', x: marginLeftCm, y: 0, width: photo.widthCm, height: photo.heightCm };
}
