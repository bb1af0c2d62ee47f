/** Placed texts as one self-contained HTML document, an A4 page each: printed by Chromium it becomes the PDF. */
import type { LetterPage, LetterPreview, PlacedText } from '../../shared/letter/letter.ts';
import { escapedHtml, fontFaces, pageFonts } from '../page-html.ts';
import { fontHeights, type PageFont } from './font-metrics.ts';

export type PreviewParts = {
  readonly preview: LetterPreview;
  readonly font: PageFont;
  readonly assets: string;
  /** Pictures by vault id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly title: string;
};

export async function previewHtml(parts: PreviewParts): Promise<string> {
  const fonts = await pageFonts(parts.assets);
  const { widthMm, heightMm, pages } = parts.preview;
  const looks = createLooks();
  const body = pages.map((page) => pageHtml(page, parts, looks)).join('');
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapedHtml(parts.title)}</title><style>
${fontFaces('page', fonts)}
@page{size:${widthMm}mm ${heightMm}mm;margin:0}
@page wide{size:${heightMm}mm ${widthMm}mm;margin:0}
html,body{margin:0;padding:0}
section{position:relative;contain:strict;width:${widthMm}mm;height:${heightMm}mm;overflow:hidden;break-after:page;font-family:page}
section.wide{page:wide;width:${heightMm}mm;height:${widthMm}mm}
section:last-child{break-after:auto}
p{position:absolute;margin:0;white-space:pre;line-height:${lineHeight};text-rendering:geometricPrecision}
img,svg{position:absolute}
${looks.css()}
</style></head><body>${body}</body></html>`;
}

/**
 * Lines at one place of many pages share a class, and a page contains what stands on it: hundreds of pages take the
 * browser a third less time so than with a style of its own on every line.
 */
type Looks = { classOf(style: string): string; css(): string };

function createLooks(): Looks {
  const known = new Map<string, string>();
  return {
    classOf(style) {
      const name = known.get(style) ?? `t${known.size}`;
      known.set(style, name);
      return name;
    },
    css: () => [...known].map(([style, name]) => `.${name}{${style}}`).join('\n'),
  };
}

const strokes = { black: '#000', red: '#c00000' } as const;
/** A dot and the gap after it. */
const dotsMm = [0.35, 0.8] as const;
const lineHeight = fontHeights.ascent + fontHeights.descent;
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

function pageHtml(page: LetterPage, parts: PreviewParts, looks: Looks): string {
  const pictures = page.pictures.map(({ x, y, width, height, fileId }) => {
    const bytes = parts.pictures.get(fileId);
    const data = bytes === undefined ? '' : dataAddress(bytes);
    return `<img alt="" src="${data}" style="left:${x}mm;top:${y}mm;width:${width}mm;height:${height}mm">`;
  });
  const texts = page.texts.map((text) => textHtml(text, parts.font, looks));
  const kind = page.landscape ? ' class="wide"' : '';
  return `<section${kind}>${pictures.join('')}${drawing(page, parts.preview)}${texts.join('')}</section>`;
}

/** JPEG files begin with FF D8; everything else of the vault that is a picture is PNG. */
function dataAddress(bytes: Uint8Array): string {
  const kind = bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : 'png';
  return `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Rulings, dotted leaders and the rings of the seal. */
function drawing(page: LetterPage, { widthMm, heightMm }: LetterPreview): string {
  if (page.rules.length + page.circles.length === 0) return '';
  const [width, height] = page.landscape ? [heightMm, widthMm] : [widthMm, heightMm];
  const rules = page.rules.map(({ x1, y1, x2, y2, isDotted, colour }) => {
    const dots = isDotted ? ` stroke-dasharray="${dotsMm.join(' ')}" stroke-width="${dotsMm[0]}"` : '';
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${strokes[colour]}"${dots}/>`;
  });
  const circles = page.circles.map(
    ({ x, y, radius, colour }) => `<circle cx="${x}" cy="${y}" r="${radius}" stroke="${strokes[colour]}"/>`,
  );
  return `<svg viewBox="0 0 ${width} ${height}" style="left:0;top:0;width:${width}mm;height:${height}mm" fill="none" stroke="#000" stroke-width="0.18">${rules.join('')}${circles.join('')}</svg>`;
}

function textHtml(placed: PlacedText, font: PageFont, looks: Looks): string {
  const { x, y, text, fontPt, bold, colour, width } = placed;
  const top = y - ((fontPt * fontHeights.ascent) / 72) * 25.4;
  const style = [
    `left:${x}mm`,
    `top:${top.toFixed(2)}mm`,
    `font-size:${fontPt}pt`,
    ...(bold ? ['font-weight:700'] : []),
    ...(colour === 'red' ? ['color:#c00000'] : []),
    ...(width === null ? [] : [`letter-spacing:${letterSpacing(placed, width, font).toFixed(4)}mm`]),
  ];
  return `<p class="${looks.classOf(style.join(';'))}">${escapedHtml(text)}</p>`;
}

/** Thai-distributed: the missing width is shared by the gaps between syllable clusters. */
function letterSpacing({ text, fontPt, bold }: PlacedText, width: number, font: PageFont): number {
  const gaps = [...segmenter.segment(text)].length - 1;
  return gaps < 1 ? 0 : (width - font.width(text, fontPt, bold) * 10) / gaps;
}
