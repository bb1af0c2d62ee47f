/**
 * From pages of text to what the clerk reviews: letters, contradictions, and the letter to log. Pure; stops at a
 * secret letter with its stub, and nothing else of it leaves this file.
 */
import { type CheckingOffice, checkBundle } from '../../shared/checks/index.ts';
import type { SecretStub } from '../../shared/document/import-item.ts';
import type { ReadLetter, ReadPage, Warning } from '../../shared/document/reading.ts';
import { findSecrecy } from '../../shared/document/secrecy-mark.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { letterToLog } from '../../shared/extraction/letter-to-log.ts';
import { senderFromHead } from '../../shared/register/from-letter.ts';

export type Understanding =
  | { readonly stub: SecretStub }
  | {
      readonly stub: null;
      readonly letters: readonly ReadLetter[];
      readonly warnings: readonly Warning[];
      readonly letterIndex: number | null;
    };

/** `office`: ours, so that a letter to somebody else is noticed. `onFault` hears of rules that broke on the text. */
export function understand(
  pages: readonly ReadPage[],
  office: CheckingOffice | null,
  onFault: (error: unknown) => void,
): Understanding {
  const letters = orElse([], onFault, () => readLetters(pages));
  const secrecy = findSecrecy(pages, letters);
  if (secrecy !== null) return { stub: stubOf(letters, secrecy) };
  const letterIndex = letterToLog(letters);
  const warnings = orElse([], onFault, () =>
    checkBundle(pages, letters, { office, letterToLog: letterIndex }),
  );
  return { stub: null, letters, warnings, letterIndex };
}

/** What is left to know where the rules themselves could not be run: whether the pages carry a mark of secrecy. */
export function withoutRules(pages: readonly ReadPage[]): Understanding {
  const secrecy = findSecrecy(pages, []);
  if (secrecy !== null) return { stub: stubOf([], secrecy) };
  return { stub: null, letters: [], warnings: [], letterIndex: null };
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
