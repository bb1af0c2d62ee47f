/**
 * What the guide is made of. Its words name the program's own by key, so that a button that is renamed renames itself
 * here: [[inbox:action.review]] or [[review:log.action?n=4218]] a button, field or message; <<mainAction>> or <<Enter>>
 * a key; {{receive}} or {{receive#log}} a link to a page or a part of one.
 */

/** In the order of the contents. The name stands in the address: #/help/receive. */
export const pageNames = [
  'first-day',
  'receive',
  'doubts',
  'forward',
  'sets',
  'registers',
  'minute',
  'deadlines',
  'find',
  'numbers',
  'keeping',
  'backup',
  'trouble',
  'secret',
  'personal',
  'move',
  'settings',
  'machine',
  'keys',
] as const;
export type PageName = (typeof pageNames)[number];

/** Files of assets/help, made by scripts/make-help-pictures.ts. */
export const pictureNames = [
  'home',
  'setup',
  'inbox',
  'review',
  'doubt',
  'letter',
  'issue',
  'after',
  'sets',
  'register',
  'minute',
  'decide',
  'deadlines',
  'palette',
  'numbers',
  'keeping',
  'backup',
  'secret',
] as const;
export type PictureName = (typeof pictureNames)[number];

/** Kinds of failures, each with a part of the page of troubles; which message is of which kind: error-families.ts. */
export const errorFamilies = [
  'connection',
  'entry',
  'file',
  'register',
  'letter',
  'template',
  'keeping',
  'disk',
  'damage',
  'version',
  'backup',
  'people',
] as const;
export type ErrorFamily = (typeof errorFamilies)[number];

export type Block =
  | string
  | { readonly steps: readonly string[] }
  | { readonly list: readonly string[] }
  /** What one must not miss. */
  | { readonly note: string }
  /** `alt` says what can be seen. */
  | { readonly picture: PictureName; readonly alt: string }
  | { readonly terms: readonly (readonly [term: string, meaning: string])[] }
  /** The signs beside read values, each with its icon and colour. */
  | { readonly signs: readonly (readonly [sign: Sign, meaning: string])[] }
  /** Every message of a kind, as the program says it. */
  | { readonly errors: ErrorFamily }
  /** The whole sheet of keys. */
  | { readonly keys: true };

export type Sign = 'sure' | 'look' | 'doubt' | 'seen' | 'missing' | 'wrong';

export type Part = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

export type Page = {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly lead: string;
  readonly parts: readonly Part[];
};

export type Guide = { readonly [Name in PageName]: Page };
