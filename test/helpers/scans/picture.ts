/** Pictures on a canvas, and the few operations a scanner's faults are made of. Turning and blurring is left to the canvas. */
import { type Canvas, createCanvas, ImageData, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Chance } from './chance.ts';

export type Sheet = {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
};

export function whiteSheet(width: number, height: number): Sheet {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context, width, height };
}

export async function sheetFromFile(bytes: Uint8Array): Promise<Sheet> {
  const image = await loadImage(bytes);
  const sheet = whiteSheet(image.width, image.height);
  sheet.context.drawImage(image, 0, 0);
  return sheet;
}

/** Red, green, blue, alpha, a byte each. */
export function pixelsOf({ context, width, height }: Sheet): Uint8ClampedArray {
  return context.getImageData(0, 0, width, height).data;
}

/** Turned by `degrees` about the middle, leaned by `lean` (shear) and out of focus by `blur` pixels, on white paper. */
export function onGlass(from: Sheet, degrees: number, lean: number, blur: number): Sheet {
  const sheet = whiteSheet(from.width, from.height);
  const { context, width, height } = sheet;
  context.filter = `blur(${blur.toFixed(3)}px)`;
  context.imageSmoothingEnabled = true;
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.transform(1, 0, lean, 1, 0, 0);
  context.drawImage(from.canvas, -width / 2, -height / 2);
  context.resetTransform();
  context.filter = 'none';
  return sheet;
}

/** A slowly changing surface laid over the sheet: `colourOf` tells each hill's colour from a number between -1 and 1. */
export function layHills(
  { context, width, height }: Sheet,
  cells: number,
  how: 'source-over' | 'multiply',
  chance: Chance,
  colourOf: (rise: number) => readonly [red: number, green: number, blue: number, alpha: number],
): void {
  const [columns, rows] = [cells + 2, Math.ceil((cells * height) / width) + 2];
  const data = new Uint8ClampedArray(columns * rows * 4);
  for (let at = 0; at < columns * rows; at += 1) data.set(colourOf(chance.between(-1, 1)), at * 4);
  const small = createCanvas(columns, rows);
  small.getContext('2d').putImageData(new ImageData(data, columns, rows), 0, 0);
  context.globalCompositeOperation = how;
  context.imageSmoothingEnabled = true;
  // Half a hill goes over each edge, where smoothing has nothing to go by.
  const cell = width / cells;
  context.drawImage(small, -cell, -cell, columns * cell, rows * cell);
  context.globalCompositeOperation = 'source-over';
}
