/** Mistakes as offices and readers make them, each of one kind. */
import { datesDefects } from './dates-defects.ts';
import { namesDefects } from './names-defects.ts';
import type { Defect } from './planting.ts';
import { tablesDefects } from './tables-defects.ts';
import { wordingDefects } from './wording-defects.ts';

export type { Defect } from './planting.ts';

export const defects: readonly Defect[] = [
  ...datesDefects,
  ...namesDefects,
  ...tablesDefects,
  ...wordingDefects,
];
