import type { Sentences } from '../sentences.ts';
import type { setup as source } from '../th/setup.ts';

export const setup: Sentences<typeof source> = {};
