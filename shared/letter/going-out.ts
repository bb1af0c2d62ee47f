/** Papers a letter goes out with: envelopes in the regulation's sizes, labels, one PDF, a message. */

export const envelopeNames = ['C4', 'C5', 'C6', 'DL'] as const;
export type EnvelopeSize = (typeof envelopeNames)[number];

/** ข้อ 77; printed along the long side. */
export const envelopeSizes: Readonly<
  Record<EnvelopeSize, { readonly widthMm: number; readonly heightMm: number }>
> = {
  C4: { widthMm: 324, heightMm: 229 },
  C5: { widthMm: 229, heightMm: 162 },
  C6: { widthMm: 162, heightMm: 114 },
  DL: { widthMm: 220, heightMm: 110 },
};

export const labelNames = ['a4-3x8', 'a4-2x7', 'a4-2x8'] as const;
/** Columns by rows on A4, as label sheets are sold. */
export type LabelName = (typeof labelNames)[number];

export const labelSheets: Readonly<
  Record<
    LabelName,
    {
      readonly columns: number;
      readonly rows: number;
      readonly marginMm: { readonly top: number; readonly left: number };
    }
  >
> = {
  'a4-3x8': { columns: 3, rows: 8, marginMm: { top: 0, left: 0 } },
  'a4-2x7': { columns: 2, rows: 7, marginMm: { top: 15.1, left: 4.7 } },
  'a4-2x8': { columns: 2, rows: 8, marginMm: { top: 13, left: 4.7 } },
};
