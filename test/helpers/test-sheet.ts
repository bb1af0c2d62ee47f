/** Sheets drawn for tests of page work: lines of Thai at known pixels, rules, coloured ink, put askew at will. */
import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { findProjectRoot } from '../../electron/project-root.ts';
import type { ColourImage } from '../../electron/recognition/types.ts';

const family = 'TestSheetSarabun';
const file = join(findProjectRoot(import.meta.url).folder, 'assets/fonts/OfficeSarabunM-Regular.ttf');

/** A4 at 200 dpi. */
export const pageWidth = 1654;
export const pageHeight = 2339;
/** 16 points. */
const typeSize = 44;

export type Drawing = {
  readonly context: SKRSContext2D;
  readonly write: (
    text: string,
    x: number,
    baseline: number,
    style?: { readonly size?: number; readonly colour?: string },
  ) => void;
  readonly line: (x0: number, y0: number, x1: number, y1: number, colour?: string) => void;
};

export const sentences = [
  'ด้วยกรมส่งเสริมการปกครองท้องถิ่นได้กำหนดจัดการประชุมชี้แจงแนวทางการดำเนินงาน',
  'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ในวันที่ ๑๔ มีนาคม ๒๕๖๘ ณ ห้องประชุมชั้น ๒',
  'จึงขอให้แจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ทราบและเข้าร่วมประชุมโดยพร้อมเพรียงกัน',
  'ทั้งนี้ ให้รายงานผลการดำเนินงานให้จังหวัดทราบภายในวันที่ ๒๕ มีนาคม ๒๕๖๘ ด้วย',
] as const;

/** `tilt`: degrees by which the lines fall to the right, as on a sheet put askew on the glass. */
export function drawSheet(draw: (drawing: Drawing) => void, tilt = 0): ColourImage {
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(file, family);
  const context = createCanvas(pageWidth, pageHeight).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, pageWidth, pageHeight);
  context.translate(pageWidth / 2, pageHeight / 2);
  context.rotate((tilt * Math.PI) / 180);
  context.translate(-pageWidth / 2, -pageHeight / 2);
  draw(drawingOn(context));
  const { data } = context.getImageData(0, 0, pageWidth, pageHeight);
  return { width: pageWidth, height: pageHeight, data: new Uint8ClampedArray(data.buffer), dpi: 200 };
}

function drawingOn(context: SKRSContext2D): Drawing {
  return {
    context,
    write(text, x, baseline, { size = typeSize, colour = '#111111' } = {}) {
      context.font = `${size}px ${family}`;
      context.fillStyle = colour;
      context.fillText(text, x, baseline);
    },
    line(x0, y0, x1, y1, colour = '#111111') {
      context.strokeStyle = colour;
      context.lineWidth = 3;
      context.beginPath();
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      context.stroke();
    },
  };
}

/** Baselines of a sheet full of sentences. */
export const bodyBaselines = Array.from({ length: 20 }, (_, row) => 400 + row * 72);

export function drawBody({ write }: Drawing): void {
  for (const [row, baseline] of bodyBaselines.entries())
    write(sentences[row % sentences.length] ?? '', row % 4 === 0 ? 320 : 220, baseline);
}
