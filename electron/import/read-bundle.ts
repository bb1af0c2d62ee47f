/**
 * From a file's bytes to what the clerk reviews: pages, letters, contradictions, and the letter to log; in this
 * thread (pipeline.ts). Stops at a secret letter with its stub; nothing else of it leaves this function.
 */
import type { CheckingOffice } from '../../shared/checks/index.ts';
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { FileMark } from '../../shared/document/file-mark.ts';
import type { FileKind, SecretStub } from '../../shared/document/import-item.ts';
import type { Reading } from '../../shared/document/reading.ts';
import type { ReadOutcome, ReadRequest, UnreadableState } from './outcome.ts';
import { readBytes } from './pipeline.ts';
import { type Understanding, understand } from './understand.ts';

export type BundleOutcome =
  | {
      readonly state: 'ready' | 'needs-ocr' | UnreadableState;
      readonly kind: FileKind;
      readonly reading: Reading;
      readonly letterIndex: number | null;
      /** Where the clerk cut the file: what the reader would have made of it. */
      readonly proposed?: BundleCut;
      /** What the file holds beside its words. */
      readonly marks?: readonly FileMark[];
    }
  /** `isCertain` false: the mark was read from a picture with doubt; whether it is one is for the clerk to say. */
  | {
      readonly state: 'secret';
      readonly kind: FileKind;
      readonly stub: SecretStub;
      readonly isCertain: boolean;
    };

/** `office`: ours, so that a letter to somebody else is noticed. `onFault` hears of rules that broke on the text. */
export async function readBundle(
  request: ReadRequest,
  office: CheckingOffice | null = null,
  onFault: (error: unknown) => void = () => {},
): Promise<BundleOutcome> {
  const outcome = await readBytes(request);
  if (outcome.state !== 'text') return bundleWithoutText(outcome);
  return bundleOf(outcome, understand(outcome.pages, { office, isCleared: false }, onFault));
}

export function bundleWithoutText(outcome: Exclude<ReadOutcome, { state: 'text' }>): BundleOutcome {
  const pages = 'pages' in outcome ? outcome.pages : [];
  const { state, kind } = outcome;
  return { state, kind, reading: { pages, letters: [], warnings: [] }, letterIndex: null };
}

export function bundleOf(
  { kind, pages }: Extract<ReadOutcome, { state: 'text' }>,
  understood: Understanding,
): BundleOutcome {
  if (understood.stub !== null) return { state: 'secret', kind, ...understood };
  const { letters, warnings, letterIndex, proposed } = understood;
  const reading = { pages, letters, warnings };
  return { state: 'ready', kind, reading, letterIndex, ...(proposed && { proposed }) };
}
