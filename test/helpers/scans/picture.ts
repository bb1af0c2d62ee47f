/** Pictures as plain pixels, and the few operations a scanner's faults are made of. */
import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas';
import type { Chance } from './chance.ts';

/** Red, green, blue as floats 0 to 255, each a plane of its own. */
export type Planes = {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Float32Array[];
};

export async function planesFromFile(bytes: Uint8Array): Promise<Planes> {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const planes = [0, 1, 2].map((channel) => {
    const plane = new Float32Array(width * height);
    for (let at = 0; at < plane.length; at += 1) plane[at] = data[at * 4 + channel] ?? 0;
    return plane;
  });
  return { width, height, planes };
}

export async function jpegFrom({ width, height, planes }: Planes, quality: number): Promise<Uint8Array> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [channel, plane] of planes.entries())
    for (let at = 0; at < plane.length; at += 1) data[at * 4 + channel] = plane[at] ?? 0;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
  return new Uint8Array(await canvas.encode('jpeg', quality));
}

/** Every pixel of every plane through `change`. Plain loops: a scan is twelve million numbers. */
export function changed(
  picture: Planes,
  change: (value: number, at: number, channel: number) => number,
): Planes {
  const planes = picture.planes.map((plane, channel) => {
    const out = new Float32Array(plane.length);
    for (let at = 0; at < plane.length; at += 1) out[at] = change(plane[at] ?? 0, at, channel);
    return out;
  });
  return { ...picture, planes };
}

/** Turned by `degrees` about the middle and leaned by `lean` (shear); paper beyond the edge is white. */
export function turned({ width, height, planes }: Planes, degrees: number, lean: number): Planes {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [width / 2, height / 2];
  const out = planes.map(() => new Float32Array(width * height).fill(255));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - middleX + lean * (y - middleY), y - middleY];
      const [fromX, fromY] = [cos * dx + sin * dy + middleX, cos * dy - sin * dx + middleY];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [partX, partY] = [fromX - left, fromY - top];
      const at = top * width + left;
      for (let channel = 0; channel < planes.length; channel += 1) {
        const plane = planes[channel] as Float32Array;
        const upper = (plane[at] ?? 0) * (1 - partX) + (plane[at + 1] ?? 0) * partX;
        const lower = (plane[at + width] ?? 0) * (1 - partX) + (plane[at + width + 1] ?? 0) * partX;
        (out[channel] as Float32Array)[y * width + x] = upper * (1 - partY) + lower * partY;
      }
    }
  return { width, height, planes: out };
}

/** Gaussian blur of deviation `sigma` pixels. */
export function blurred(picture: Planes, sigma: number): Planes {
  const reach = Math.max(1, Math.ceil(sigma * 2.5));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / sum);
  const { width, height } = picture;
  const planes = picture.planes.map((plane) => {
    const rows = along(plane, kernel, width, height, 1);
    return along(rows, kernel, width, height, width);
  });
  return { ...picture, planes };
}

/** The rim of the page, `reach` wide, is left as it is: nothing is printed there. */
function along(plane: Float32Array, kernel: Float32Array, width: number, height: number, step: number) {
  const out = Float32Array.from(plane);
  const reach = (kernel.length - 1) / 2;
  for (let y = reach; y < height - reach; y += 1)
    for (let at = y * width + reach; at < (y + 1) * width - reach; at += 1) {
      let sum = 0;
      let from = at - reach * step;
      for (let tap = 0; tap < kernel.length; tap += 1) {
        sum += (plane[from] as number) * (kernel[tap] as number);
        from += step;
      }
      out[at] = sum;
    }
  return out;
}

/** A slowly changing surface from -1 to 1: patches of toner, unevenness of light. `cells`: how many hills across. */
export function hills(width: number, height: number, cells: number, { between }: Chance): Float32Array {
  const columns = cells + 2;
  const rows = Math.ceil((cells * height) / width) + 2;
  const knots = Float32Array.from({ length: columns * rows }, () => between(-1, 1));
  const out = new Float32Array(width * height);
  const smooth = (part: number) => part * part * (3 - 2 * part);
  for (let y = 0; y < height; y += 1) {
    const row = (y * cells) / width;
    const top = Math.floor(row);
    const partY = smooth(row - top);
    for (let x = 0; x < width; x += 1) {
      const column = (x * cells) / width;
      const left = Math.floor(column);
      const partX = smooth(column - left);
      const at = top * columns + left;
      const upper = (knots[at] ?? 0) * (1 - partX) + (knots[at + 1] ?? 0) * partX;
      const lower = (knots[at + columns] ?? 0) * (1 - partX) + (knots[at + columns + 1] ?? 0) * partX;
      out[y * width + x] = upper * (1 - partY) + lower * partY;
    }
  }
  return out;
}
