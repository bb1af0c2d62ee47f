import type { Sentences } from '../sentences.ts';
import type { settings as source } from '../th/settings.ts';

export const settings: Sentences<typeof source> = {};
