/** Pages drawn with the office's face, as a clean scan of a letter shows them: what recognition's own tests read. */
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { findProjectRoot } from '../../electron/project-root.ts';
import type { ColourImage } from '../../electron/recognition/types.ts';

/** Places in points of an A4 page; `y` is the baseline. */
export type DrawnLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly colour?: string;
};

export type DrawnCode = {
  readonly modules: readonly (readonly boolean[])[];
  readonly x: number;
  readonly y: number;
  readonly side: number;
};

const family = 'OfficeSarabunM';
const file = join(findProjectRoot(import.meta.url).assets, 'fonts', 'OfficeSarabunM-Regular.ttf');

export function drawPage(
  lines: readonly DrawnLine[],
  { dpi = 200, codes = [] }: { readonly dpi?: number; readonly codes?: readonly DrawnCode[] } = {},
): ColourImage {
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(file, family);
  const scale = dpi / 72;
  const [width, height] = [Math.round(595.3 * scale), Math.round(841.9 * scale)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.scale(scale, scale);
  for (const { text, x, y, size = 16, colour = '#000' } of lines) {
    context.font = `${size}px ${family}`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
  context.fillStyle = '#000';
  for (const { modules, x, y, side } of codes) {
    const unit = side / modules.length;
    modules.forEach((row, down) => {
      row.forEach((dark, across) => {
        if (dark) context.fillRect(x + across * unit, y + down * unit, unit * 1.02, unit * 1.02);
      });
    });
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data.buffer), dpi };
}

/** Lines one below another from the left margin, as in a letter's body. */
export function bodyLines(texts: readonly string[], top = 120): DrawnLine[] {
  return texts.map((text, at) => ({ text, x: 85, y: top + at * 21 }));
}
