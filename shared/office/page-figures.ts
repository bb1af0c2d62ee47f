/**
 * Every place and distance on paper that the regulation and the typing manual leave open, in one table: what is usual,
 * how far an office may go, and what the figure rests on. Settings, their check and their screen are made from it.
 */

/** A clause of the regulation; the typing manual of 2548; or nothing, where offices differ. */
export type FigureBasis = number | 'manual' | 'open';

export type PageFigure = {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly basis: FigureBasis;
};

export const figureGroups = [
  'sheet',
  'head',
  'text',
  'foot',
  'memo',
  'seal',
  'marks',
  'stamp',
  'envelope',
] as const;
export type FigureGroup = (typeof figureGroups)[number];

function figure(usual: number, least: number, most: number, basis: FigureBasis): PageFigure {
  return { usual, least, most, basis };
}

/** Names end in their unit: Cm, Pt, Percent; Lines are whole. */
export const pageFigures = {
  sheet: {
    marginTopCm: figure(2.5, 0, 10, 'manual'),
    marginBottomCm: figure(2, 0, 10, 'manual'),
    marginLeftCm: figure(3, 0, 10, 'manual'),
    marginRightCm: figure(2, 0, 10, 'manual'),
    fontPt: figure(16, 8, 40, 'manual'),
    /** Page number from the upper edge, คำต่อเนื่อง from the lower one. */
    pageNumberTopCm: figure(1.5, 0.5, 5, 'manual'),
    continuationBottomCm: figure(1, 0.5, 5, 'open'),
  },
  head: {
    /** Top of the Garuda, of the line of ที่ (level with its feet), and of the title of orders and the like, from the edge of the sheet. */
    garudaTopCm: figure(1.5, 0, 5, 71),
    numberLineTopCm: figure(4.35, 0, 10, 'open'),
    titleTopCm: figure(4.75, 0, 12, 'open'),
    urgencyPt: figure(32, 32, 72, 28),
    /** Date and closing start here, from the left margin. */
    axisCm: figure(7.5, 0, 16, 'manual'),
    blockBeforePt: figure(6, 0, 72, 'manual'),
    /** Where the words after เรื่อง, เรียน, อ้างถึง begin; those after สิ่งที่ส่งมาด้วย, and after its numbers. */
    hangingCm: figure(1.25, 0.8, 5, 'open'),
    enclosureNumberCm: figure(2.5, 2, 6, 'open'),
    enclosureTextCm: figure(3.05, 2.3, 8, 'open'),
  },
  text: {
    firstLineCm: figure(2.5, 0, 10, 'manual'),
    /** Where the words after ๑. ๑.๑ (๑) and - begin; the next level's sign stands there. */
    item1TextCm: figure(3.1, 0.6, 12, 'open'),
    item2TextCm: figure(3.95, 0.6, 12, 'open'),
    item3TextCm: figure(4.7, 0.6, 12, 'open'),
    item4TextCm: figure(5.05, 0.6, 12, 'open'),
  },
  foot: {
    closingBeforePt: figure(12, 0, 72, 'manual'),
    /** Lines of text that go with the closing to the last page, at least. */
    closingTextLines: figure(2, 0, 6, 'open'),
    /** Empty lines left for the signature. */
    signatureLines: figure(4, 1, 10, 'manual'),
    /** Empty lines between the signer's post and the owner office, fewer when that saves a page. */
    ownerRoomLines: figure(3, 0, 8, 'open'),
    /** Where สั่ง ณ วันที่ and ประกาศ ณ วันที่ start, from the left margin. */
    dateLineCm: figure(5, 0, 12, 'open'),
  },
  memo: {
    /** Memo paper (form 29): บันทึกข้อความ, ส่วนราชการ and the like, lines for the signature. */
    memoTitlePt: figure(29, 16, 40, 'manual'),
    memoLabelPt: figure(20, 10, 32, 'manual'),
    memoSignatureLines: figure(2, 1, 10, 'manual'),
  },
  seal: {
    /** Lines left for the seal of หนังสือประทับตรา, and the measures across its two rings. */
    sealLines: figure(4, 1, 10, 'open'),
    sealOuterCm: figure(4.5, 1, 8, 72),
    sealInnerCm: figure(3.5, 0.5, 8, 72),
  },
  marks: {
    /** ลับ: baseline from the upper edge, and from the lower one. */
    secrecyPt: figure(24, 16, 40, 'open'),
    secrecyTopCm: figure(1.05, 0.8, 4, 'open'),
    secrecyBottomCm: figure(0.6, 0.3, 4, 'open'),
    /** สำเนาคู่ฉบับ and สำเนา, baseline from the upper edge. */
    duplicateTopCm: figure(1.35, 0.6, 4, 30),
    copyTopCm: figure(1.2, 0.6, 4, 31),
    /** ผู้ร่าง, ผู้พิมพ์, ผู้ตรวจ at the lower right: left edge from that of the sheet, first baseline from the lower one. */
    makersLeftCm: figure(12.2, 2, 16, 30),
    makersBottomCm: figure(2.2, 1.6, 10, 30),
    makersPt: figure(14, 8, 20, 'open'),
  },
  stamp: {
    /** ตรารับหนังสือ (form 12), its measures, and its place from the upper right corner. */
    stampWidthCm: figure(5, 4, 9, 78),
    stampHeightCm: figure(2.5, 2, 5, 78),
    stampTopCm: figure(0.6, 0, 10, 37),
    stampRightCm: figure(0.6, 0, 10, 37),
  },
  envelope: {
    /** Where the addressee begins, of the envelope's width and height. */
    envelopeLeftPercent: figure(40, 10, 70, 'open'),
    envelopeTopPercent: figure(46, 25, 80, 'open'),
  },
} as const satisfies Readonly<Record<FigureGroup, Readonly<Record<string, PageFigure>>>>;

type NamesOf<Groups> = { [Group in keyof Groups]: keyof Groups[Group] & string }[keyof Groups];
export type FigureName = NamesOf<typeof pageFigures>;
export type PageFigures = Readonly<Record<FigureName, number>>;

/** By name, in the order of the table. */
export const figureByName = Object.assign({}, ...Object.values(pageFigures)) as Readonly<
  Record<FigureName, PageFigure>
>;
export const figureNames = Object.keys(figureByName) as readonly FigureName[];

export function namesOfGroup(group: FigureGroup): readonly FigureName[] {
  return Object.keys(pageFigures[group]) as FigureName[];
}

/** Lines are counted; everything else is measured. */
export function isCount(name: FigureName): boolean {
  return name.endsWith('Lines');
}

export function usualFigures(): PageFigures {
  return Object.fromEntries(figureNames.map((name) => [name, figureByName[name].usual])) as PageFigures;
}
