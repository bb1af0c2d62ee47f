/**
 * A review that two hands changed at once: the clerk in two windows, or the clerk who goes on typing while the host is
 * at work. Nothing of either is lost; where both changed the same column, the later hand's value stands.
 */
import type { EntryFields } from './entry.ts';

type Marks = Readonly<Record<string, unknown>>;

export type MergeableReview = {
  readonly fields: EntryFields;
  readonly answers: Marks;
  readonly deadlines?: Marks | undefined;
  readonly deadlineDays?: Marks | undefined;
  readonly sources?: Marks | undefined;
};

/** What `mine` changed since `from`, put into `kept`. */
export function mergeReview<Review extends MergeableReview>(
  kept: Review,
  from: MergeableReview,
  mine: MergeableReview,
): Review {
  return {
    ...kept,
    fields: mergedFields(kept.fields, from.fields, mine.fields),
    answers: merged(kept.answers, from.answers, mine.answers),
    ...mergedParts(kept, from, mine),
  };
}

/** A day and the words it was read from are one column of the register. */
function mergedFields(kept: EntryFields, from: EntryFields, mine: EntryFields): EntryFields {
  const fields = merged(kept, from, mine) as EntryFields;
  const isMyDay = from.documentDate !== mine.documentDate || from.documentDateText !== mine.documentDateText;
  const { documentDate, documentDateText } = isMyDay ? mine : kept;
  return { ...fields, documentDate, documentDateText };
}

function mergedParts(kept: MergeableReview, from: MergeableReview, mine: MergeableReview): object {
  const parts = (['deadlines', 'deadlineDays', 'sources'] as const)
    .filter((part) => kept[part] !== undefined || mine[part] !== undefined)
    .map((part) => [part, merged(kept[part] ?? {}, from[part] ?? {}, mine[part] ?? {})]);
  return Object.fromEntries(parts);
}

function merged(kept: Marks, from: Marks, mine: Marks): Marks {
  const isMine = (key: string) => JSON.stringify(from[key]) !== JSON.stringify(mine[key]);
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(mine)])];
  const values = keys.map((key) => [key, (isMine(key) ? mine : kept)[key]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
