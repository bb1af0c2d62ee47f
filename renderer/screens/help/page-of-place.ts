/** Where the clerk is → the part of the guide that belongs to it. The first line that fits counts. */
import type { PageName } from '../../text/help/guide.ts';

export type GuidePlace = { readonly page: PageName; readonly part: string | null };

const places: readonly (readonly [where: RegExp, page: PageName, part?: string])[] = [
  [/^\/setup/, 'first-day', 'setup'],
  [/^\/inbox\/[^/]+\/compare/, 'receive', 'duplicate'],
  [/^\/inbox\/./, 'doubts'],
  [/^\/inbox/, 'receive'],
  [/^\/drafts/, 'forward'],
  [/^\/waiting/, 'deadlines', 'answers'],
  [/^\/deadlines/, 'deadlines'],
  [/^\/decisions/, 'minute', 'decision'],
  [/^\/(?:received|sent)/, 'registers'],
  [/^\/keeping/, 'keeping'],
  [/^\/numbers/, 'numbers'],
  [/^\/search/, 'find'],
  [/^\/history/, 'registers', 'evidence'],
  [/^\/secret/, 'secret'],
  [/^\/trash/, 'trouble', 'undo'],
  [/^\/statistics/, 'registers', 'figures'],
  [/^\/exchange/, 'move'],
  [/^\/settings\/backup/, 'backup'],
  [/^\/settings\/sample/, 'first-day', 'sample'],
  [/^\/settings\/personal/, 'personal'],
  [/^\/settings\/machine/, 'machine', 'check'],
  [/^\/settings\/update/, 'machine', 'update'],
  [/^\/settings\/watched/, 'receive', 'ways'],
  [/^\/settings\/templates/, 'settings', 'templates'],
  [/^\/settings/, 'settings'],
  [/^\/$/, 'first-day', 'today'],
];

/** Null where nothing of the guide belongs. */
export function guideOf(path: string): GuidePlace | null {
  const found = places.find(([where]) => where.test(path));
  return found === undefined ? null : { page: found[1], part: found[2] ?? null };
}

export function addressOf({ page, part }: GuidePlace): string {
  return part === null ? `/help/${page}` : `/help/${page}/${part}`;
}
