/**
 * For looking at page work: draws what was found on a page over it. `node test/bench/show-page.ts FILE... --out DIR`
 * Green: printed lines, blue: stamped, red: handwritten, dashed where something crosses them; orange: cells; purple: zones.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { openPictures } from '../../electron/recognition/image/decode.ts';
import { turnColour } from '../../electron/recognition/image/grey.ts';
import { preparePage } from '../../electron/recognition/page/prepare-page.ts';
import type { ColourImage, PreparedPage } from '../../electron/recognition/types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'out/pages' }, strips: { type: 'boolean', default: false } },
});
mkdirSync(values.out, { recursive: true });
for (const file of positionals) {
  const pictures = openPictures(readFileSync(file));
  for (let page = 0; page < pictures.pages; page += 1) {
    const picture = await pictures.decode(page);
    const started = performance.now();
    const prepared = await preparePage(picture);
    const milliseconds = Math.round(performance.now() - started);
    const name = `${basename(file).replace(/\.\w+$/, '')}-${page + 1}`;
    writeFileSync(join(values.out, `${name}.png`), draw(turnColour(picture, prepared.turn), prepared));
    if (values.strips) writeFileSync(join(values.out, `${name}-strips.png`), drawStrips(prepared));
    console.log(
      `${name}: ${prepared.strips.length} strips, ${prepared.cells.length} cells, turn ${prepared.turn}, ${milliseconds} ms`,
    );
  }
}

function draw(picture: ColourImage, { strips, cells, zones }: PreparedPage): Buffer {
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
  context.lineWidth = 2;
  for (const { x, y, width, height } of cells) outline(context, '#e08000', x, y, width, height);
  for (const { kind, x, y, width, height } of zones) {
    outline(context, '#a000c0', x, y, width, height);
    context.fillStyle = '#a000c0';
    context.font = '24px sans-serif';
    context.fillText(kind, x, y - 4);
  }
  for (const { from, to, core, kind, crossed } of strips) {
    context.strokeStyle = { printed: '#00a040', stamped: '#0040ff', handwritten: '#ff0000' }[kind];
    context.setLineDash(crossed ? [8, 6] : []);
    context.beginPath();
    context.moveTo(from.x, from.y - core);
    context.lineTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.lineTo(to.x, to.y - core);
    context.stroke();
    context.setLineDash([]);
  }
  return canvas.toBuffer('image/png');
}

function outline(context: SKRSContext2D, colour: string, x: number, y: number, w: number, h: number): void {
  context.strokeStyle = colour;
  context.strokeRect(x, y, w, h);
}

function drawStrips({ strips }: PreparedPage): Buffer {
  const width = Math.max(16, ...strips.map((strip) => strip.width));
  const canvas = createCanvas(width, Math.max(1, strips.length) * 52);
  const context = canvas.getContext('2d');
  strips.forEach((strip, at) => {
    const rgba = new Uint8ClampedArray(strip.ink.length * 4).fill(255);
    strip.ink.forEach((ink, pixel) => {
      rgba.fill(255 - ink, pixel * 4, pixel * 4 + 3);
    });
    context.putImageData(new ImageData(rgba, strip.width, strip.ink.length / strip.width), 0, at * 52);
  });
  return canvas.toBuffer('image/png');
}
