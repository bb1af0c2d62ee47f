/** The rows of the table: what is drawn, how it is damaged, and what must be reached. */
import {
  fontsourceFace,
  googleSarabun,
  type OfficeFace,
  officeSarabun,
} from '../../helpers/scans/office-faces.ts';
import type { Severity } from '../../helpers/scans/scan-damage.ts';

export type Targets = {
  /** Percent of characters wrong, at most. */
  readonly characterErrors: number;
  /** Percent of Thai digits kept, at least. */
  readonly digits: number;
  /** Percent of letters whose ที่ and วันที่ are exactly right, at least. */
  readonly fields: number;
};

export type GeneratedRow = {
  readonly name: string;
  readonly faceOf: (seed: number) => OfficeFace;
  readonly dpiOf: (seed: number) => number;
  readonly scan: { readonly severity: Severity; readonly reach: number } | null;
  /** Number and day written by hand; they must be shown to be confirmed, every time. */
  readonly handwritten?: true;
  readonly targets: Targets | null;
};

/** Four in five letters in the office's usual face, the fifth in Google's drawing of it. */
const officeFace = (seed: number) => (seed % 5 === 4 ? googleSarabun : officeSarabun);
/** Most offices scan at 200 dpi, some at 300. */
const scannerDpi = (seed: number) => (seed % 3 === 2 ? 300 : 200);

/** Held out of training together with Debian's Waree (assets/models/MODEL-CARD.md). */
const heldOutFace = fontsourceFace('taviraj', 10.5, 1.55);

const clean: Targets = { characterErrors: 0.3, digits: 99.8, fields: 99.5 };
const light: Targets = { characterErrors: 1.2, digits: 99.5, fields: 98 };
const heavy: Targets = { characterErrors: 2.5, digits: 99, fields: 95 };

export const generatedRows: readonly GeneratedRow[] = [
  { name: 'clean-300', faceOf: officeFace, dpiOf: () => 300, scan: null, targets: clean },
  { name: 'clean-200', faceOf: officeFace, dpiOf: () => 200, scan: null, targets: clean },
  {
    name: 'light',
    faceOf: officeFace,
    dpiOf: scannerDpi,
    scan: { severity: 'light', reach: 0.1 },
    targets: light,
  },
  {
    name: 'heavy',
    faceOf: officeFace,
    dpiOf: scannerDpi,
    scan: { severity: 'heavy', reach: 0.7 },
    targets: heavy,
  },
  {
    name: 'held-out-font',
    faceOf: () => heldOutFace,
    dpiOf: scannerDpi,
    scan: { severity: 'light', reach: 0.1 },
    targets: null,
  },
  {
    name: 'handwritten',
    faceOf: officeFace,
    dpiOf: scannerDpi,
    scan: { severity: 'light', reach: 0.1 },
    handwritten: true,
    targets: null,
  },
];

export const layerTargets: Targets = { characterErrors: 0.1, digits: 100, fields: 100 };
export const lossyLayerTargets: Targets = { characterErrors: 1, digits: 100, fields: 100 };
