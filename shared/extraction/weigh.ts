/**
 * Brings the characters into the evidence: a rule may be sure which words are the number, yet the words themselves
 * may be hardly legible or written by hand.
 */
import { fieldKindOf, witnessOf } from '../document/confirm.ts';
import type { Evidence, ReadLetter, ReadPage } from '../document/reading.ts';

export function weighEvidence(letter: ReadLetter, pages: readonly ReadPage[]): ReadLetter {
  const evidence = Object.entries(letter.evidence).map(([path, one]) => [path, weighed(path, one, pages)]);
  return { ...letter, evidence: Object.fromEntries(evidence) };
}

/** Never nothing: where a value was found is worth showing even when every character is a guess. */
const least = 0.01;

function weighed(path: string, evidence: Evidence, pages: readonly ReadPage[]): Evidence {
  const { confidence, ink } = witnessOf(fieldKindOf(path), evidence.spans, pages);
  const together = confidence === 1 ? evidence.confidence : Math.max(least, evidence.confidence * confidence);
  return { spans: evidence.spans, confidence: together, ...(ink === 'printed' ? {} : { ink }) };
}
