/**
 * Stamps as HTML for the printing Chromium, which shapes Thai rightly: either each on a small page of its own, to be
 * drawn onto a copy as vectors, or all at their places on an empty sheet, for the paper letter itself.
 */
import {
  minuteLineMm,
  type ReceiveStamp,
  type Size,
  type Stamp,
  stampSize,
} from '../../shared/register/receive-stamp.ts';
import { escapedHtml, fontFaces, pageFonts } from '../page-html.ts';

/** Around a stamp on its own page, so that no stroke is cut. */
export const bleedMm = 1;
/** The blue of a stamp pad: told from print at a glance, and still dark enough for a grey copy. */
const ink = '#1f3a93';
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** One page a stamp, as large as the stamp with its bleed. */
export async function stampPages(stamps: readonly Stamp[], assets: string): Promise<string> {
  const pages = stamps.map((stamp, at) => {
    const { width, height } = stampSize(stamp);
    const size = `${width + 2 * bleedMm}mm ${height + 2 * bleedMm}mm`;
    const [w, h] = size.split(' ');
    return {
      rule: `@page p${at}{size:${size};margin:0}`,
      section: `<section style="page:p${at};width:${w};height:${h}">${block(stamp, bleedMm, bleedMm)}</section>`,
    };
  });
  return document(
    assets,
    pages.map(({ rule }) => rule).join('\n'),
    pages.map(({ section }) => section).join(''),
  );
}

/** What a stamp of 2.5 cm is cut into: lines of 5.6 mm, the agency's a little higher, and the frame. */
const linesHigh = 25 / 5.6;

/** The page's own size, empty but for the stamps: fed through the printer with the paper letter in it. */
export function stampsAlone(
  stamps: readonly Stamp[],
  page: Size,
  offsetMm: { readonly x: number; readonly y: number },
  assets: string,
): Promise<string> {
  const size = `${page.width}mm ${page.height}mm`;
  const blocks = stamps.map((stamp) => block(stamp, stamp.x + offsetMm.x, stamp.y + offsetMm.y));
  return document(
    assets,
    `@page{size:${size};margin:0}`,
    `<section style="width:${page.width}mm;height:${page.height}mm">${blocks.join('')}</section>`,
  );
}

function block(stamp: Stamp, x: number, y: number): string {
  const { width, height } = stampSize(stamp);
  const inside = stamp.kind === 'receive' ? receive(stamp) : minute(stamp.text);
  const style = `left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm;--line:${height / linesHigh}mm`;
  return `<div class="${stamp.kind}" style="${style}">${inside}</div>`;
}

function receive(stamp: ReceiveStamp): string {
  const { agency, number, date, time } = stamp;
  const line = (label: string, value: string) =>
    `<p><span>${label}</span><b>${escapedHtml(value.trim()) || '&nbsp;'}</b></p>`;
  return `<h1 style="font-size:${agencyPt(agency, stampSize(stamp)).toFixed(1)}pt">${escapedHtml(agency)}</h1>${line('เลขรับ', number)}${line('วันที่', date)}${line('เวลา', time)}`;
}

function minute(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escapedHtml(line) || '&nbsp;'}</p>`)
    .join('');
}

/** A long name is set smaller: a letter of this face is at most two fifths of its size wide. */
function agencyPt(agency: string, { width, height }: Size): number {
  const clusters = Math.max(1, [...graphemes.segment(agency)].length);
  return Math.min((14 * height) / 25, Math.max(7, (width - 4) / (clusters * 0.4) / 0.3528));
}

async function document(assets: string, pageRules: string, body: string): Promise<string> {
  const fonts = await pageFonts(assets);
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><style>
${fontFaces('stamp', fonts)}
${pageRules}
html,body{margin:0;padding:0;font-family:stamp;color:${ink}}
section{position:relative;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
.receive,.minute{position:absolute;box-sizing:border-box}
.receive{border:0.4mm solid ${ink};padding:0.6mm 1.6mm}
.receive h1{margin:0;height:calc(var(--line)*1.107);line-height:calc(var(--line)*1.107);font-weight:700;text-align:center;white-space:nowrap}
.receive p{display:flex;margin:0;height:var(--line);line-height:var(--line);font-size:calc(var(--line)*0.882);white-space:nowrap}
.receive b{flex:1;margin-left:1.5mm;font-weight:400;border-bottom:0.25mm dotted ${ink};height:calc(var(--line)*0.821);line-height:calc(var(--line)*0.929);overflow:visible;text-align:center}
.minute{padding:1mm 0}
.minute p{margin:0;font-size:14pt;line-height:${minuteLineMm}mm}
</style></head><body>${body}</body></html>`;
}
