/**
 * Envelopes (ข้อ 74.2, 77, form 15) and address labels as HTML page sets that the printing Chromium takes at their true
 * size: Garuda and office at the upper left, urgency in red, the addressee right of the middle.
 */
import type { EnvelopeSize } from '../../../shared/letter/going-out.ts';
import { envelopeSizes } from '../../../shared/letter/going-out.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../../page-html.ts';

export type Envelope = {
  /** ที่, in full; empty before it is given. */
  readonly number: string;
  /** เรียน, ถึง, นมัสการ… */
  readonly salutation: string;
  readonly addressee: string;
  /** ด่วนที่สุด… or null. */
  readonly urgency: string | null;
};

export type EnvelopeSheet = {
  readonly size: EnvelopeSize;
  /** Office's name and address lines. */
  readonly sender: readonly string[];
  /** PNG or JPEG as data address; null leaves its 1.5 cm blank. */
  readonly garuda: string | null;
  readonly fonts: PageFonts;
  /** How far the printer is off, millimetres to the right and down. */
  readonly offsetMm: { readonly x: number; readonly y: number };
  readonly style: Pick<PageStyle, 'envelopeLeftPercent' | 'envelopeTopPercent'>;
};

/** Urgency is red and not under 32 pt (ข้อ 28); the Garuda is 1.5 cm high (ข้อ 77). */
export function envelopesHtml(sheet: EnvelopeSheet, envelopes: readonly Envelope[]): string {
  const { widthMm, heightMm } = envelopeSizes[sheet.size];
  const { x, y } = sheet.offsetMm;
  const large = heightMm > 200;
  return page(
    sheet.fonts,
    `@page{size:${widthMm}mm ${heightMm}mm;margin:0}
section{position:relative;width:${widthMm}mm;height:${heightMm}mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
.in{position:absolute;left:${x}mm;top:${y}mm;width:100%;height:100%}
.from{position:absolute;left:10mm;top:8mm;font-size:${large ? 16 : 14}pt}
.from img,.from .room{display:block;height:15mm;margin-bottom:1.5mm}
.from p,.to p{margin:0;line-height:1.35}
.to p{text-wrap:balance}
.urgency{position:absolute;left:${large ? 85 : 62}mm;top:8mm;font-size:32pt;line-height:1.2;font-weight:700;color:#c00000}
.to{position:absolute;left:${share(widthMm, sheet.style.envelopeLeftPercent)}mm;top:${share(heightMm, sheet.style.envelopeTopPercent)}mm;right:10mm;font-size:${large ? 20 : 16}pt}`,
    envelopes.map((one) => envelope(sheet, one)).join(''),
  );
}

function share(mm: number, percent: number): string {
  return ((mm * percent) / 100).toFixed(1);
}

function envelope({ sender, garuda }: EnvelopeSheet, one: Envelope): string {
  const emblem = garuda === null ? '<div class="room"></div>' : `<img alt="" src="${garuda}">`;
  const from = [...sender, ...(one.number === '' ? [] : [`ที่ ${one.number}`])];
  const urgency = one.urgency === null ? '' : `<div class="urgency">${escapedHtml(one.urgency)}</div>`;
  return `<section><div class="in"><div class="from">${emblem}${from.map(line).join('')}</div>${urgency}<div class="to">${line(`${one.salutation}  ${one.addressee}`)}</div></div></section>`;
}

export type LabelSheet = {
  readonly columns: number;
  readonly rows: number;
  readonly marginMm: { readonly top: number; readonly left: number };
  readonly fonts: PageFonts;
  readonly offsetMm: { readonly x: number; readonly y: number };
  /** Labels of a sheet begun before that are gone already. */
  readonly skip: number;
};

/** A4 sheets of labels, filled row by row. */
export function labelsHtml(sheet: LabelSheet, labels: readonly Envelope[]): string {
  const { columns, rows, marginMm, offsetMm } = sheet;
  const width = (210 - 2 * marginMm.left) / columns;
  const height = (297 - 2 * marginMm.top) / rows;
  const a = columns * rows;
  const cells = [...Array.from({ length: sheet.skip % a }, () => null), ...labels];
  const sheets = Array.from({ length: Math.ceil(cells.length / a) }, (_, at) =>
    cells.slice(at * a, (at + 1) * a),
  );
  const label = (one: Envelope | null, at: number) =>
    one === null
      ? ''
      : `<div class="label" style="left:${(marginMm.left + offsetMm.x + (at % columns) * width).toFixed(2)}mm;top:${(marginMm.top + offsetMm.y + Math.floor(at / columns) * height).toFixed(2)}mm">${line(`${one.salutation}  ${one.addressee}`)}</div>`;
  return page(
    sheet.fonts,
    `@page{size:210mm 297mm;margin:0}
section{position:relative;width:210mm;height:297mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
.label{position:absolute;width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm;box-sizing:border-box;padding:3mm 4mm;display:flex;align-items:center;font-size:14pt;overflow:hidden}
.label p{margin:0;line-height:1.35;text-wrap:balance}`,
    sheets.map((on) => `<section>${on.map(label).join('')}</section>`).join(''),
  );
}

function page(fonts: PageFonts, style: string, body: string): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><style>
${fontFaces('page', fonts)}
html,body{margin:0;padding:0;font-family:page}
${style}
</style></head><body>${body}</body></html>`;
}

function line(text: string): string {
  return `<p>${escapedHtml(text)}</p>`;
}
