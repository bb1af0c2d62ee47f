/** A grey picture seen through a projective map: every pixel of the new picture asks where it lies in the old. */
import type { GreyImage } from '../types.ts';
import type { Matrix } from './geometry.ts';

/** `toSource` carries a pixel of the new picture to its place in the old. Bilinear; beyond the edge `outside`. */
export function warp(
  source: GreyImage,
  toSource: Matrix,
  width: number,
  height: number,
  outside: number,
): GreyImage {
  const out = new Uint8Array(width * height);
  const [a, b, c, d, e, f, g, h, i] = toSource;
  for (let v = 0; v < height; v += 1) {
    const row = out.subarray(v * width, (v + 1) * width);
    if (g === 0 && h === 0) {
      sampleLine(source, { x: b * v + c, y: e * v + f }, { x: a, y: d }, row, outside);
      continue;
    }
    for (let u = 0; u < width; u += 1) {
      const w = g * u + h * v + i;
      row[u] = sample(source, (a * u + b * v + c) / w, (d * u + e * v + f) / w, outside);
    }
  }
  return { width, height, data: out };
}

/** Pixels along a straight line through the picture, one step apart, in whole numbers of 1/65536 and 1/256. */
export function sampleLine(
  source: GreyImage,
  from: { readonly x: number; readonly y: number },
  step: { readonly x: number; readonly y: number },
  out: Uint8Array,
  outside: number,
): void {
  const { width, height, data } = source;
  // Whole numbers of 32 bits throughout: the engine then keeps them in registers.
  const lastX = ((width - 1) << 16) | 0;
  const lastY = ((height - 1) << 16) | 0;
  const stepX = Math.round(step.x * 65536) | 0;
  const stepY = Math.round(step.y * 65536) | 0;
  let x = Math.round(from.x * 65536) | 0;
  let y = Math.round(from.y * 65536) | 0;
  const count = out.length;
  for (let u = 0; u < count; u += 1) {
    if (x < 0 || y < 0 || x >= lastX || y >= lastY) {
      out[u] = sample(source, x / 65536, y / 65536, outside);
    } else {
      const at = Math.imul(y >> 16, width) + (x >> 16);
      const fx = (x >> 8) & 255;
      const p = data[at] as number;
      const r = data[at + width] as number;
      const above = (p << 8) + Math.imul((data[at + 1] as number) - p, fx);
      const below = (r << 8) + Math.imul((data[at + width + 1] as number) - r, fx);
      out[u] = ((above << 8) + Math.imul(below - above, (y >> 8) & 255) + 32768) >> 16;
    }
    x = (x + stepX) | 0;
    y = (y + stepY) | 0;
  }
}

/** The picture between pixel centres, 0 to 255. */
export function sample({ width, height, data }: GreyImage, x: number, y: number, outside: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
    const [nearX, nearY] = [Math.round(x), Math.round(y)];
    const isInside = nearX >= 0 && nearY >= 0 && nearX < width && nearY < height;
    return isInside ? (data[nearY * width + nearX] as number) : outside;
  }
  const at = top * width + left;
  const [fx, fy] = [x - left, y - top];
  const above = (data[at] as number) + ((data[at + 1] as number) - (data[at] as number)) * fx;
  const [p, q] = [data[at + width] as number, data[at + width + 1] as number];
  return above + (p + (q - p) * fx - above) * fy + 0.5;
}
