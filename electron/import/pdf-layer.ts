/** Whether a page's text layer can be believed, or is a scanner's guess, a broken font, or nothing at all. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** "lossy": marks came out without a code; what is there is right, but something is missing. */
export type LayerQuality = 'usable' | 'lossy' | 'broken' | 'sparse';

const fewCharacters = 30;

/** `raw` is the layer before repair. */
export function judgeLayer(raw: string): LayerQuality {
  const solid = raw.replace(/\s/g, '');
  if (solid.length < fewCharacters) return 'sparse';
  const share = (pattern: RegExp) => (solid.match(pattern)?.length ?? 0) / solid.length;
  // Private use outside the known Thai glyphs, replacement and control characters carry no meaning.
  if (share(/[\uE000-\uF6FF\uF71B-\uF8FF]|\p{Cc}/gu) > 0.05) return 'broken';
  const withoutCode = share(/\uFFFD/g);
  if (withoutCode > 0.15) return 'broken';
  // Marks that begin a word or follow no letter: glyphs drawn out of order or mapped wrongly.
  const orphans = raw.match(/(?:^|[\sA-Za-z0-9๐-๙])[ัิ-ฺ็-๎]/gm)?.length ?? 0;
  if (orphans > solid.length * 0.05) return 'broken';
  return withoutCode > 0 || lostNikhahit(raw) ? 'lossy' : 'usable';
}

/** Some Word files print ำ and store า alone: words of every letter then stand there without it, and no ำ anywhere. */
function lostNikhahit(raw: string): boolean {
  return (
    !/[\u0E33\u0E4D]/.test(raw) &&
    (raw.match(/กาหนด|สานัก|จานวน|อาเภอ|ดาเนิน|ตาบล|ลาดับ|สาเนา/g)?.length ?? 0) >= 2
  );
}

/** Image XObjects are streams, so their dictionaries stand in clear in the file: cheap to see before drawing anything. */
export function mayHoldScan(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 6)) {
    const around = file.toString('latin1', Math.max(0, at - 400), at + 400);
    const sides = [...around.matchAll(/\/(?:Width|Height)\s+(\d+)/g)].map((match) => Number(match[1]));
    if (sides.some((pixels) => pixels >= scanPixels)) return true;
  }
  return false;
}

/**
 * Whether the file holds a square picture, as a QR code is. The Garuda is taller than wide. Codes drawn as lines and
 * boxes, without a picture, are not looked for: every table would have to be drawn.
 */
export function mayHoldCode(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 6)) {
    const around = file.toString('latin1', Math.max(0, at - 400), at + 400);
    const [, width] = /\/Width\s+(\d+)/.exec(around) ?? [];
    const [, height] = /\/Height\s+(\d+)/.exec(around) ?? [];
    if (width !== undefined && width === height && Number(width) >= leastCodePixels) return true;
  }
  return false;
}

/** The smallest QR code has 21 modules a side. */
const leastCodePixels = 21;

/** An A4 page scanned at 72 dpi is 595 pixels wide. */
const scanPixels = 550;

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

export type PageDrawing = {
  readonly imageShare: number;
  readonly invisibleShare: number;
  /** A square picture large enough to be a code that a phone could read. */
  readonly hasSquare: boolean;
};

/** 1 cm in points; smaller codes are logos and bullets. */
const leastCodeSide = 28;

/** How much of the page images cover, and how much of its text is drawn invisibly (render mode 3). */
export async function inspectDrawing(page: PDFPageProxy, ops: DrawingOps): Promise<PageDrawing> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const { width, height } = page.getViewport({ scale: 1 });
  let matrix = identity;
  let mode = 0;
  const saved: { matrix: Matrix; mode: number }[] = [];
  let covered = 0;
  let hasSquare = false;
  const glyphs = { shown: 0, hidden: 0 };
  fnArray.forEach((op, at) => {
    const args: unknown = argsArray[at];
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push({ matrix, mode });
    if (op === ops.restore || op === ops.paintFormXObjectEnd)
      ({ matrix, mode } = saved.pop() ?? { matrix, mode });
    if (op === ops.transform) matrix = times(matrix, asMatrix(args));
    if (op === ops.paintFormXObjectBegin) matrix = times(matrix, asMatrix(first(args)));
    if (op === ops.setTextRenderingMode) mode = Number(first(args));
    if (op === ops.showText) glyphs[mode === 3 ? 'hidden' : 'shown'] += lengthOf(first(args));
    if (imageOps.some((name) => ops[name] === op)) {
      covered += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
      hasSquare ||= isCodeSquare(matrix);
    }
  });
  const written = glyphs.shown + glyphs.hidden;
  return {
    imageShare: covered / (width * height),
    invisibleShare: written === 0 ? 0 : glyphs.hidden / written,
    hasSquare,
  };
}

function isCodeSquare([a, b, c, d]: Matrix): boolean {
  const [width, height] = [Math.hypot(a, b), Math.hypot(c, d)];
  return Math.min(width, height) >= leastCodeSide && Math.abs(width / height - 1) < 0.05;
}

const imageOps = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'] as const;
/** pdf.js's numbers for the operators, by name. */
export type DrawingOps = Readonly<
  Record<
    | (typeof imageOps)[number]
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'setTextRenderingMode'
    | 'showText',
    number
  >
>;

function first(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : undefined;
}

function lengthOf(glyphs: unknown): number {
  return Array.isArray(glyphs) ? glyphs.length : 0;
}

/** pdf.js hands matrices over as arrays, typed arrays or argument lists. */
function asMatrix(value: unknown): Matrix {
  const numbers =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>, Number) : [];
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length < 6 || numbers.some(Number.isNaN)) return identity;
  return [a, b, c, d, e, f] as Matrix;
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
