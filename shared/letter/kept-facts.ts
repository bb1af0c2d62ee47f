/**
 * The facts of a letter against those of the draft that forwards it: kept, changed, dropped or added. Nothing is lost or
 * invented unseen; whether it was right to drop or add it is the clerk's to say.
 */
import type { ReadLetter } from '../document/reading.ts';
import { type Fact, type FactKind, factsIn } from './facts-in-text.ts';
import { type FieldText, fieldTexts } from './field-text.ts';
import type { LetterContent } from './letter.ts';

/** A fact where it stands: in the source "body[2]" or "subject", in the draft as findings name fields. */
export type PlacedFact = Fact & { readonly field: string };

export type FactPair =
  | { readonly state: 'kept' | 'changed'; readonly source: PlacedFact; readonly draft: PlacedFact }
  | { readonly state: 'dropped'; readonly source: PlacedFact; readonly draft: null }
  | { readonly state: 'added'; readonly source: null; readonly draft: PlacedFact };

/** A lost deadline or another day may cost a deadline; a shorter sentence may rightly drop a number. */
export function isGrave({ state, source, draft }: FactPair): boolean {
  const kind = (source ?? draft)?.kind;
  if (state === 'changed') return kind !== 'name';
  return state === 'dropped' && kind === 'deadline';
}

/** `own`: names that change with the one who writes; they are neither dropped nor added. */
export function keptFacts(
  source: Pick<ReadLetter, 'subject' | 'body' | 'closing'>,
  draft: LetterContent,
  own: readonly string[] = [],
): readonly FactPair[] {
  const isOwn = ({ kind, text }: Fact) =>
    kind === 'name' && own.some((word) => word !== '' && text.includes(word));
  const theirs = sourceTexts(source).flatMap(placed);
  const ours = fieldTexts(draft)
    .filter(({ field }) => field === 'subject' || /^(?:attachments\[\d+\]\.)?body\[/u.test(field))
    .flatMap(placed);
  const cited = [...draft.references, ...draft.enclosures.map(({ text }) => text)].flatMap((text) =>
    factsIn(text).map(({ value }) => value),
  );
  const used = new Set<PlacedFact>();
  const take = (fact: PlacedFact | undefined) => {
    if (fact !== undefined) used.add(fact);
    return fact;
  };
  const exact = theirs.map((fact) => {
    const same = ours.filter((one) => !used.has(one) && isSame(one, fact));
    return take(same.find(({ field }) => isBeside(field, fact, draft)) ?? same[0]);
  });
  const pairs = theirs.map((fact, at): FactPair => {
    const same = exact[at];
    if (same !== undefined) return { state: 'kept', source: fact, draft: same };
    // Said once in the draft and twice in the source: it is there.
    const again = ours.find((one) => isSame(one, fact));
    if (again !== undefined) return { state: 'kept', source: fact, draft: again };
    const other = take(
      ours.find((one) => !used.has(one) && isAlike(one, fact) && isBeside(one.field, fact, draft)),
    );
    return other === undefined
      ? { state: 'dropped', source: fact, draft: null }
      : { state: 'changed', source: fact, draft: other };
  });
  const notOwn = pairs.filter(({ state, source: fact }) => state === 'kept' || fact === null || !isOwn(fact));
  const added = ours.filter(
    (fact) =>
      !used.has(fact) &&
      !theirs.some((one) => isSame(one, fact)) &&
      !cited.includes(fact.value) &&
      !isOwn(fact),
  );
  return [...notOwn, ...added.map((fact): FactPair => ({ state: 'added', source: null, draft: fact }))];
}

function sourceTexts({
  subject,
  body,
  closing,
}: Pick<ReadLetter, 'subject' | 'body' | 'closing'>): readonly FieldText[] {
  return [
    { field: 'subject', text: subject ?? '' },
    ...body.flatMap(({ text, marker }, at) => {
      if (text.trim() === closing?.trim()) return [];
      // The marker of a numbered item is no fact; blanks keep the places.
      const bare = marker !== null && text.trimStart().startsWith(marker);
      const lead = bare ? text.indexOf(marker) + marker.length : 0;
      return { field: `body[${at}]`, text: ' '.repeat(lead) + text.slice(lead) };
    }),
  ];
}

function placed({ field, text }: FieldText): readonly PlacedFact[] {
  return factsIn(text).map((fact) => ({ ...fact, field }));
}

const days: readonly FactKind[] = ['deadline', 'date'];

function isSame(one: Fact, other: Fact): boolean {
  const isDay = days.includes(one.kind) && days.includes(other.kind);
  // A deadline that became a mere day is still said; a number that lost its unit likewise.
  return (one.kind === other.kind || isDay) && one.value === other.value;
}

/** Of one kind, and near enough to be the same thing written otherwise. */
function isAlike(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== 'number' || one.value.replace(/[\d.,/]/gu, '') === other.value.replace(/[\d.,/]/gu, '');
}

/** Does the draft's block come from the paragraph the fact stands in? */
function isBeside(field: string, fact: PlacedFact, draft: LetterContent): boolean {
  if (field === fact.field && field === 'subject') return true;
  const [, block] = /^body\[(\d+)\]/u.exec(field) ?? [];
  const paragraph = block === undefined ? null : (draft.body[Number(block)]?.sourceParagraph ?? null);
  return paragraph !== null && fact.field === `body[${paragraph}]`;
}
