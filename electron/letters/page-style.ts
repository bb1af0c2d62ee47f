/** The sheet in figures: A4, the Garuda's place, positions of the head (rules §1.0), and conversions for DOCX. */
import type { PageStyle } from '../../shared/office/office.ts';

export const paper = { widthCm: 21, heightCm: 29.7 } as const;
export const hangingCm = 1.25;
export const enclosures = { numberCm: 2.5, textCm: 3.05 } as const;
/** Where an item's marker stands and its text begins, by level; the second line returns to the margin. */
export const items = {
  1: { markerCm: 2.5, textCm: 3.1 },
  2: { markerCm: 3.1, textCm: 3.95 },
  3: { markerCm: 3.95, textCm: 4.7 },
  4: { markerCm: 4.7, textCm: 5.05 },
} as const;
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
