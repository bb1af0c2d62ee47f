/** The type faces letters are set in, as CSS with the font files inside it: nothing is loaded from anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../../electron/project-root.ts';

export type OfficeFace = {
  readonly name: string;
  /** Size that looks like 16 points of TH Sarabun. */
  readonly points: number;
  readonly lineHeight: number;
  readonly files: readonly (readonly [weight: 400 | 700, path: string, range?: string])[];
};

const root = findProjectRoot(import.meta.url).folder;
const latin = 'U+0000-00FF,U+2000-206F';
const thai = 'U+0E01-0E5B,U+200C-200D,U+25CC';

/** A Google face of @fontsource; its subsets hold Thai and Latin apart. */
export function fontsourceFace(name: string, points: number, lineHeight: number): OfficeFace {
  const file = (subset: string, weight: number) =>
    `node_modules/@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`;
  return {
    name,
    points,
    lineHeight,
    files: ([400, 700] as const).flatMap((weight) => [
      [weight, file('thai', weight), thai] as const,
      [weight, file('latin', weight), latin] as const,
    ]),
  };
}

export const officeSarabun: OfficeFace = {
  name: 'OfficeSarabunM',
  points: 16,
  lineHeight: 1.13,
  files: [
    [400, 'assets/fonts/OfficeSarabunM-Regular.ttf'],
    [700, 'assets/fonts/OfficeSarabunM-Bold.ttf'],
  ],
};

export const googleSarabun: OfficeFace = fontsourceFace('sarabun', 11, 1.55);

/** Drawn with a pen; the recogniser's training knows other written faces, not this one. */
export const penFace: OfficeFace = fontsourceFace('charm', 16, 1.2);

export function faceCss({ name, files }: OfficeFace): string {
  return files
    .map(([weight, path, range]) => {
      const data = readFileSync(join(root, path)).toString('base64');
      const scope = range === undefined ? '' : `unicode-range:${range};`;
      return `@font-face{font-family:"${name}";font-weight:${weight};${scope}src:url(data:font/${path.endsWith('ttf') ? 'ttf' : 'woff2'};base64,${data})}`;
    })
    .join('\n');
}
