/**
 * From a file's bytes to what the clerk reviews: pages, letters, contradictions, and the letter to log.
 * Stops at a secret letter with its stub; nothing else of it leaves this function.
 */

import { type CheckingOffice, checkBundle } from '../../shared/checks/index.ts';
import type { FileKind, SecretStub } from '../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../shared/document/reading.ts';
import { findSecrecy } from '../../shared/document/secrecy-mark.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { letterToLog } from '../../shared/extraction/letter-to-log.ts';
import { senderFromHead } from '../../shared/register/from-letter.ts';
import type { ReadRequest, UnreadableState } from './outcome.ts';
import { readBytes } from './pipeline.ts';

export type BundleOutcome =
  | {
      readonly state: 'ready' | 'needs-ocr' | UnreadableState;
      readonly kind: FileKind;
      readonly reading: Reading;
      readonly letterIndex: number | null;
    }
  | { readonly state: 'secret'; readonly kind: FileKind; readonly stub: SecretStub };

/** `office`: ours, so that a letter to somebody else is noticed. `onFault` hears of rules that broke on the text. */
export async function readBundle(
  request: ReadRequest,
  office: CheckingOffice | null = null,
  onFault: (error: unknown) => void = () => {},
): Promise<BundleOutcome> {
  const outcome = await readBytes(request);
  const { state, kind } = outcome;
  if (state !== 'text') {
    const pages = 'pages' in outcome ? outcome.pages : [];
    return { state, kind, reading: { pages, letters: [], warnings: [] }, letterIndex: null };
  }
  const { pages } = outcome;
  const letters = orElse([], onFault, () => readLetters(pages));
  const secrecy = findSecrecy(pages, letters);
  if (secrecy !== null) return { state: 'secret', kind, stub: stubOf(letters, secrecy) };
  const letterIndex = letterToLog(letters);
  const warnings = orElse([], onFault, () =>
    checkBundle(pages, letters, { office, letterToLog: letterIndex }),
  );
  return { state: 'ready', kind, reading: { pages, letters, warnings }, letterIndex };
}

/** A page that confuses the rules must not hide the page: the clerk types what the program could not read. */
function orElse<T>(instead: T, onFault: (error: unknown) => void, work: () => T): T {
  try {
    return work();
  } catch (error) {
    onFault(error);
    return instead;
  }
}

/** Number, date and sender only (rules §3.2): those of the letter that carries the mark, or of the outermost. */
function stubOf(letters: readonly ReadLetter[], secrecy: SecretStub['secrecy']): SecretStub {
  const letter = letters.find((candidate) => candidate.secrecy !== null) ?? letters[0];
  const from = senderFromHead(letter?.orgLines ?? []);
  return {
    number: letter?.number ?? null,
    dateISO: letter?.dateISO ?? null,
    from: from === '' ? null : from,
    secrecy,
  };
}
