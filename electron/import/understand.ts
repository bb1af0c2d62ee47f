/**
 * From pages of text to what the clerk reviews: letters, contradictions, and the letter to log. Pure; stops at a
 * secret letter with its stub, and nothing else of it leaves this file.
 */
import { type CheckingOffice, checkBundle } from '../../shared/checks/index.ts';
import { type BundleCut, proposedCut } from '../../shared/document/bundle-cut.ts';
import type { SecretStub } from '../../shared/document/import-item.ts';
import { letterToLog } from '../../shared/document/letter-to-log.ts';
import type { ReadLetter, ReadPage, Warning } from '../../shared/document/reading.ts';
import { weighSecrecy } from '../../shared/document/secrecy-doubt.ts';
import { readLetters } from '../../shared/extraction/bundle.ts';
import { readLettersByCut } from '../../shared/extraction/cut-letters.ts';
import { senderFromHead } from '../../shared/register/from-letter.ts';

/** `isCertain` false: whether the letter is secret is for the clerk to say. */
type SecretFound = { readonly stub: SecretStub; readonly isCertain: boolean };

type OpenLetters = {
  readonly stub: null;
  readonly letters: readonly ReadLetter[];
  readonly letterIndex: number | null;
  /** Where the clerk cut the file: what the reader would have made of it. */
  readonly proposed?: BundleCut;
};

export type LettersFound = SecretFound | OpenLetters;

export type Understanding = SecretFound | (OpenLetters & { readonly warnings: readonly Warning[] });

/** True: the clerk has looked at a doubtful mark and it was none. `registrar`: he reads what he may keep. */
export type Clearance = boolean | 'registrar';

export type UnderstandingContext = {
  /** Ours, so that a letter to somebody else is noticed. */
  readonly office: CheckingOffice | null;
  /** The clerk has looked at a doubtful mark of secrecy and it was none. */
  readonly isCleared: Clearance;
  /** The clerk's own; null leaves it to the reader. */
  readonly cut?: BundleCut | null;
};

/** `onFault` hears of rules that broke on the text. */
export function understand(
  pages: readonly ReadPage[],
  { office, isCleared, cut = null }: UnderstandingContext,
  onFault: (error: unknown) => void,
): Understanding {
  const found = findLetters(pages, { isCleared, cut }, onFault);
  if (found.stub !== null) return found;
  return { ...found, warnings: checkLetters(pages, found, office, onFault) };
}

export function findLetters(
  pages: readonly ReadPage[],
  { isCleared, cut = null }: Omit<UnderstandingContext, 'office'>,
  onFault: (error: unknown) => void,
): LettersFound {
  const byRules = orElse([], onFault, () => readLetters(pages));
  // A mark of secrecy counts however the clerk cut the file.
  const secret = secretLetter(pages, byRules, isCleared);
  if (secret !== null) return secret;
  if (cut === null) return { stub: null, letters: byRules, letterIndex: letterToLog(byRules) };
  const letters = orElse(byRules, onFault, () => readLettersByCut(pages, cut));
  const found = { letters, letterIndex: letterToLog(letters), proposed: proposedCut(byRules) };
  return secretLetter(pages, letters, isCleared) ?? { stub: null, ...found };
}

export function checkLetters(
  pages: readonly ReadPage[],
  { letters, letterIndex }: Pick<OpenLetters, 'letters' | 'letterIndex'>,
  office: CheckingOffice | null,
  onFault: (error: unknown) => void,
): readonly Warning[] {
  return orElse([], onFault, () =>
    checkBundle(pages, letters, { office, letterToLog: letterIndex }, onFault),
  );
}

/** What is left to know where the rules themselves could not be run: whether the pages carry a mark of secrecy. */
export function withoutRules(pages: readonly ReadPage[], isCleared: Clearance): LettersFound {
  return secretLetter(pages, [], isCleared) ?? { stub: null, letters: [], letterIndex: null };
}

function secretLetter(
  pages: readonly ReadPage[],
  letters: readonly ReadLetter[],
  isCleared: Clearance,
): SecretFound | null {
  const found = weighSecrecy(pages, letters);
  if (found === null) return null;
  if (isCleared === 'registrar' ? found.secrecy !== 'top-secret' : isCleared && !found.isCertain) return null;
  return { stub: stubOf(letters, found.secrecy), isCertain: found.isCertain };
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
