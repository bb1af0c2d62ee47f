/** The sheet in figures: A4, the Garuda's place, positions of the head (rules §1.0), and conversions for DOCX. */
import type { PageStyle } from '../../shared/office/office.ts';

export const paper = { widthCm: 21, heightCm: 29.7 } as const;
/** Where an item's marker stands and its text begins, by level; the second line returns to the margin. */
export function itemPlace(style: PageStyle, level: 1 | 2 | 3 | 4) {
  const places = {
    1: { markerCm: style.firstLineCm, textCm: style.item1TextCm },
    2: { markerCm: style.item1TextCm, textCm: style.item2TextCm },
    3: { markerCm: style.item2TextCm, textCm: style.item3TextCm },
    4: { markerCm: style.item3TextCm, textCm: style.item4TextCm },
  } as const;
  return places[level];
}

/** Empty lines between the signer's post and the owner office: as the office has it, fewer when that saves a page. */
export function ownerRooms({ ownerRoomLines }: PageStyle): readonly number[] {
  return ownerRoomLines === 0
    ? [0]
    : Array.from({ length: ownerRoomLines }, (_, index) => ownerRoomLines - index);
}

/** White space beside the words of a cell, and the ruling that a row adds to its height. */
export const cellPaddingCm = 0.15;
export const rulePt = 0.5;

/** The sheet as it is read: a landscape page is wider than high. */
export function paperSize(isLandscape: boolean): { readonly widthCm: number; readonly heightCm: number } {
  return isLandscape ? { widthCm: paper.heightCm, heightCm: paper.widthCm } : paper;
}

export function textWidthCm(style: PageStyle, isLandscape = false): number {
  return paperSize(isLandscape).widthCm - style.marginLeftCm - style.marginRightCm;
}

export function textHeightCm(style: PageStyle, isLandscape = false): number {
  return paperSize(isLandscape).heightCm - style.marginTopCm - style.marginBottomCm;
}

export function twips(cm: number): number {
  return Math.round((cm / 2.54) * 1440);
}

export function cmOfPoints(points: number): number {
  return (points / 72) * 2.54;
}

export function emu(cm: number): number {
  return Math.round(cm * 360_000);
}
