/**
 * What copiers, scanners and drawers do to a page: faint and patchy toner, the other side shining through, tint, shadow,
 * punch holes, skew, blur, noise, JPEG. `light` looks like a good office scan, `heavy` like a copy of a copy.
 * Written apart from the damage the recogniser was trained with.
 */
import { type Chance, chanceFrom } from './chance.ts';
import { blurred, changed, hills, jpegFrom, type Planes, planesFromFile, turned } from './picture.ts';

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
  const clean = await planesFromFile(png);
  const printed = withPaleToner(clean, recipe.pale, chance);
  const shining = recipe.shine === 0 ? printed : withOtherSide(printed, clean, recipe.shine);
  const onGlass = turned(withHoles(shining, recipe.holes, dpi, chance), recipe.skew, recipe.lean);
  const seen = blurred(onGlass, (recipe.blur * dpi) / 200);
  return jpegFrom(withNoise(withLight(seen, recipe, chance), recipe, chance), recipe.quality);
}

function withPaleToner(picture: Planes, pale: number, chance: Chance): Planes {
  const patches = hills(picture.width, picture.height, 9, chance);
  const floor = chance.between(0, 0.4) * pale;
  return changed(
    picture,
    (value, at) => 255 - (255 - value) * (1 - floor - pale * 0.5 * (1 + (patches[at] ?? 0))),
  );
}

/** The back of the sheet: the same kind of page, mirrored and out of focus. */
function withOtherSide(picture: Planes, other: Planes, share: number): Planes {
  const { width, height } = picture;
  const behind = blurred(other, 1.6).planes;
  return changed(picture, (value, at, channel) => {
    const column = at % width;
    const row = Math.min(height - 1, (at - column) / width + 37);
    return value - (255 - (behind[channel]?.[row * width + width - 1 - column] ?? 255)) * share;
  });
}

function withHoles(picture: Planes, holes: number, dpi: number, { between }: Chance): Planes {
  if (holes === 0) return picture;
  const { width, height } = picture;
  const millimetre = dpi / 25.4;
  const x = between(9, 13) * millimetre;
  const radius = 2.8 * millimetre;
  const grey = between(30, 150);
  const [upper, lower] = [height / 2 - 40 * millimetre, height / 2 + 40 * millimetre];
  return changed(picture, (value, at) => {
    const dx = (at % width) - x;
    if (dx > radius) return value;
    const row = Math.floor(at / width);
    const dy = Math.min(Math.abs(row - upper), Math.abs(row - lower));
    return dx * dx + dy * dy < radius * radius ? grey : value;
  });
}

/** Paper is never white: a yellowish tint, uneven light, the dark edge where the lid stands open. */
function withLight(picture: Planes, { tint, shade }: Recipe, chance: Chance): Planes {
  const { width, height } = picture;
  const light = hills(width, height, 3, chance);
  const paper = chance.between(243, 253) - shade * 0.3;
  const edge = chance.happens(0.5) ? chance.between(0.5, 1.5) * shade * 3 : 0;
  const reach = width * 0.015;
  const dark = Float32Array.from({ length: width }, (_, column) => edge * Math.exp(-column / reach));
  const whites = [paper, paper - tint * 0.25, paper - tint];
  return changed(picture, (value, at, channel) => {
    const white = whites[channel] ?? paper;
    return (value / 255) * (white + shade * (light[at] ?? 0) - (dark[at % width] ?? 0));
  });
}

function withNoise(picture: Planes, { noise, dirt }: Recipe, chance: Chance): Planes {
  const { normal, fraction, whole } = chance;
  const { width, height } = picture;
  // A table of normal numbers read from changing places is as good as fresh ones and ten times faster.
  const tableSize = 65_521;
  const runLength = 4_099;
  const table = Float32Array.from({ length: tableSize }, normal);
  const grain = new Float32Array(width * height);
  for (let run = 0; run < grain.length; run += runLength) {
    const start = whole(0, tableSize - 1);
    for (let at = run; at < Math.min(run + runLength, grain.length); at += 1)
      grain[at] = noise * (table[(start + at - run) % tableSize] ?? 0);
  }
  for (let speck = Math.round(dirt * width * height); speck > 0; speck -= 1) {
    const at = whole(1, width * height - width - 2);
    const depth = 80 + fraction() * 170;
    for (const next of [at, at + 1, at + width]) grain[next] = -depth;
  }
  const colour = 0.35 * noise;
  return changed(
    picture,
    (value, at, channel) =>
      value + (grain[at] ?? 0) + colour * (table[(at * (channel + 2)) % tableSize] ?? 0),
  );
}
