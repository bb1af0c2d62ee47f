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
  const isAffine = g === 0 && h === 0;
  for (let v = 0, at = 0; v < height; v += 1) {
    for (let u = 0; u < width; u += 1, at += 1) {
      const w = isAffine ? i : g * u + h * v + i;
      out[at] = sample(source, (a * u + b * v + c) / w, (d * u + e * v + f) / w, outside);
    }
  }
  return { width, height, data: out };
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
