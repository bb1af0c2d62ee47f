import type { Sentences } from '../sentences.ts';
import type { home as source } from '../th/home.ts';

export const home: Sentences<typeof source> = {};
