/**
 * What copiers, scanners and drawers do to a page: faint and patchy toner, the other side shining through, tint, shadow,
 * punch holes, skew, blur, noise, JPEG. `light` looks like a good office scan, `heavy` like a copy of a copy.
 * Written apart from the damage the recogniser was trained with.
 */
import { type Chance, chanceFrom } from './chance.ts';
import { layHills, onGlass, type Sheet, sheetFromFile, whiteSheet } from './picture.ts';

export type Severity = 'light' | 'heavy';

type Recipe = {
  readonly skew: number;
  readonly lean: number;
  /** Deviation of the blur in pixels of 200 dpi. */
  readonly blur: number;
  readonly noise: number;
  /** Share of pixels that are specks of dirt. */
  readonly dirt: number;
  /** How much ink is missing at the palest patches, 0 to 1. */
  readonly pale: number;
  readonly shine: number;
  readonly tint: number;
  readonly shade: number;
  readonly holes: number;
  readonly quality: number;
};

function recipeOf(severity: Severity, { between, happens }: Chance): Recipe {
  return severity === 'light'
    ? {
        skew: between(-0.5, 0.5),
        lean: between(-0.001, 0.001),
        blur: between(0.35, 0.65),
        noise: between(2, 4.5),
        dirt: between(0, 0.00002),
        pale: between(0, 0.25),
        shine: happens(0.3) ? between(0, 0.04) : 0,
        tint: between(0, 8),
        shade: between(2, 9),
        holes: happens(0.3) ? 1 : 0,
        quality: 75,
      }
    : {
        skew: between(-1.4, 1.4),
        lean: between(-0.004, 0.004),
        blur: between(0.55, 0.9),
        noise: between(7, 13),
        dirt: between(0.00003, 0.00012),
        pale: between(0.15, 0.5),
        shine: happens(0.5) ? between(0.03, 0.1) : 0,
        tint: between(0, 20),
        shade: between(8, 22),
        holes: happens(0.5) ? 1 : 0,
        quality: 45,
      };
}

/** The page as a JPEG of a scanner. `seed` decides every fault; `dpi` scales what has a size on paper. */
export async function scanOf(
  png: Uint8Array,
  severity: Severity,
  seed: number,
  dpi: number,
): Promise<Uint8Array> {
  const chance = chanceFrom(seed);
  const recipe = recipeOf(severity, chance);
  const sheet = await sheetFromFile(png);
  if (recipe.shine > 0) shineThrough(sheet, recipe.shine);
  paleToner(sheet, recipe.pale, chance);
  if (recipe.holes > 0) punchHoles(sheet, dpi, chance);
  const scan = onGlass(sheet, recipe.skew, recipe.lean, (recipe.blur * dpi) / 200);
  unevenLight(scan, recipe, chance);
  addNoise(scan, recipe, chance);
  return new Uint8Array(await scan.canvas.encode('jpeg', recipe.quality));
}

/** Toner is missing in patches. */
function paleToner(sheet: Sheet, pale: number, chance: Chance): void {
  const floor = chance.between(0, 0.4) * pale;
  layHills(sheet, 9, 'source-over', chance, (rise) => [
    255,
    255,
    255,
    255 * (floor + pale * 0.5 * (1 + rise)),
  ]);
}

/** The back of the sheet: the same kind of page, mirrored and out of focus. */
function shineThrough({ canvas, context, width, height }: Sheet, share: number): void {
  const back = whiteSheet(width, height);
  back.context.filter = 'blur(1.6px)';
  back.context.globalAlpha = share;
  back.context.setTransform(-1, 0, 0, 1, width, 37);
  back.context.drawImage(canvas, 0, 0);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(back.canvas, 0, 0);
  context.globalCompositeOperation = 'source-over';
}

function punchHoles({ context, height }: Sheet, dpi: number, { between }: Chance): void {
  const millimetre = dpi / 25.4;
  const x = between(9, 13) * millimetre;
  const grey = Math.round(between(30, 150));
  context.fillStyle = `rgb(${grey},${grey},${grey})`;
  for (const away of [-40, 40]) {
    context.beginPath();
    context.arc(x, height / 2 + away * millimetre, 2.8 * millimetre, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Paper is never white: a yellowish tint, uneven light, the dark edge where the lid stands open. */
function unevenLight(sheet: Sheet, { tint, shade }: Recipe, chance: Chance): void {
  const paper = chance.between(243, 253) - shade * 0.3;
  layHills(sheet, 3, 'multiply', chance, (rise) => {
    const light = paper + shade * rise;
    return [light, light - tint * 0.25, light - tint, 255];
  });
  if (!chance.happens(0.5)) return;
  const dark = chance.between(0.5, 1.5) * shade * 3;
  const reach = sheet.width * 0.05;
  const edge = sheet.context.createLinearGradient(0, 0, reach, 0);
  edge.addColorStop(0, `rgba(0,0,0,${(dark / 255).toFixed(3)})`);
  edge.addColorStop(0.3, `rgba(0,0,0,${(dark / 800).toFixed(3)})`);
  edge.addColorStop(1, 'rgba(0,0,0,0)');
  sheet.context.fillStyle = edge;
  sheet.context.fillRect(0, 0, reach, sheet.height);
}

/** Grain of the sensor, mostly grey, and specks of dirt. */
function addNoise({ context, width, height }: Sheet, { noise, dirt }: Recipe, chance: Chance): void {
  const { normal, fraction, whole } = chance;
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  // A table of normal numbers read from changing places is as good as fresh ones and ten times faster.
  const tableSize = 65_536;
  const runLength = 4_099;
  const table = Float32Array.from({ length: tableSize }, () => noise * normal());
  for (let run = 0; run < width * height; run += runLength) {
    const start = whole(0, tableSize - 1);
    for (let at = run; at < Math.min(run + runLength, width * height); at += 1) {
      const grain = table[(start + at - run) & (tableSize - 1)] as number;
      const tone = 0.35 * (table[(start + 3 * (at - run)) & (tableSize - 1)] as number);
      data[at * 4] = (data[at * 4] as number) + grain + tone;
      data[at * 4 + 1] = (data[at * 4 + 1] as number) + grain;
      data[at * 4 + 2] = (data[at * 4 + 2] as number) + grain - tone;
    }
  }
  for (let speck = Math.round(dirt * width * height); speck > 0; speck -= 1) {
    const at = whole(1, width * height - width - 2);
    const dark = 40 + fraction() * 120;
    for (const next of [at, at + 1, at + width]) data.fill(dark, next * 4, next * 4 + 3);
  }
  context.putImageData(image, 0, 0);
}
