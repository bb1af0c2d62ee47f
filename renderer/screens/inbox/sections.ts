/** The queue in the order of a clerk's attention: being read, to decide, ready to review, done. */
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { isoDayOf } from '../../../shared/thai/date.ts';

const inboxSections = ['reading', 'decide', 'ready', 'logged'] as const;
type InboxSection = (typeof inboxSections)[number];

/** What stands in the row in words; each has its sentence in text/inbox. */
export type Outcome =
  | 'waiting'
  | 'reading'
  | 'paused'
  | 'ready'
  | 'doubts'
  | 'needs-ocr'
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'too-large'
  | 'unsupported'
  | 'secret'
  | 'secrecy-doubt'
  | 'same-file'
  | 'same-letter'
  | 'same-import'
  | 'logged';

export function outcomeOf(item: ImportItem): Outcome {
  switch (item.state) {
    case 'waiting':
    case 'reading':
      if (item.secrecyDoubt !== null) return 'secrecy-doubt';
      return item.isPaused ? 'paused' : item.state;
    case 'logged':
      return item.state;
    case 'secret':
      // A classified stub that has its number stays secret in the queue, so that nothing is ever stored beside it.
      return item.entryId === null ? 'secret' : 'logged';
    case 'discarded':
      return 'logged';
    default:
      if (item.sameFileAs !== null) return 'same-file';
      if (item.sameLetterAs !== null) return 'same-letter';
      if (item.sameImportAs !== null) return 'same-import';
      return item.state === 'ready' && item.doubts > 0 ? 'doubts' : item.state;
  }
}

function sectionOf(item: ImportItem): InboxSection | null {
  if (item.state === 'discarded') return null;
  switch (outcomeOf(item)) {
    case 'waiting':
    case 'reading':
    case 'paused':
      return 'reading';
    case 'ready':
    case 'doubts':
    case 'needs-ocr':
      return 'ready';
    case 'logged':
      return 'logged';
    default:
      return 'decide';
  }
}

export type SectionOfItems = { readonly section: InboxSection; readonly items: readonly ImportItem[] };

/** Sections that hold something. Done items are those of `today` (local ISO day), newest first. */
export function groupQueue(items: readonly ImportItem[], today: string): readonly SectionOfItems[] {
  return inboxSections
    .map((section) => ({ section, items: items.filter((item) => sectionOf(item) === section) }))
    .map(({ section, items: own }) =>
      section === 'logged'
        ? {
            section,
            items: own
              .filter((item) => isoDayOf(new Date(item.addedAt)) >= today)
              .sort(byArrival)
              .toReversed(),
          }
        : { section, items: own.sort(byArrival) },
    )
    .filter(({ items: own }) => own.length > 0);
}

/** First come, first served. */
function byArrival(one: ImportItem, other: ImportItem): number {
  return one.addedAt.localeCompare(other.addedAt);
}

/** Items that open in the review, in walking order (Ctrl ↑ ↓). */
export function reviewable(items: readonly ImportItem[]): readonly ImportItem[] {
  return items.filter((item) => isReviewable(item)).sort(byArrival);
}

/** Anything with an original can be typed in and logged with the file attached; a secret one has none. */
export function isReviewable(item: ImportItem): boolean {
  return !['waiting', 'reading', 'secret', 'logged', 'discarded'].includes(item.state);
}

/** Beside what it seems to repeat: the clerk keeps both, or takes it out. */
export function isDuplicate(item: ImportItem): boolean {
  return ['same-file', 'same-letter', 'same-import'].includes(outcomeOf(item));
}

/** Opened at once by Enter; the others first ask something beside the list. */
export function opensAtOnce(item: ImportItem): boolean {
  return sectionOf(item) === 'ready';
}
