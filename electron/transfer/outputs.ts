/** Documents made here on their way out: kept in memory until the person has them; the oldest make room. */
import { randomBytes } from 'node:crypto';
import type { Produced } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { fileName } from './shown-name.ts';

export type OutputFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where it lies on the disk, when it is too large for the memory; `bytes` is empty then. */
  readonly path?: string;
  /** A version of this program, verified when it was saved: the one file that may keep a program's ending. */
  readonly program?: VerifiedProgram;
  /** Gone once it was handed over: pictures of pages, of which a letter may turn out to be secret. */
  readonly isForOnce?: boolean;
};

/** What its bytes have to be still when they are handed out: until then others may have written to the file. */
export type VerifiedProgram = { readonly sha256: string };

export type Outputs = {
  add(file: OutputFile, pages?: number | null): Produced;
  /** Throws `not-found` when the id is unknown or has made room. */
  find(outputId: string): OutputFile;
  /** What took its place is handed over instead. */
  drop(outputId: string): void;
  /** `once`: those that wait to be handed over a single time. Archives on the disk stay: their folder is cleared by its room. */
  forget(which: 'all' | 'once'): void;
};

/** Enough for a day's prints; a register of 10,000 rows is about 5 MB. */
const keptBytes = 200 * 1024 * 1024;

export function createOutputs(): Outputs {
  const files = new Map<string, OutputFile>();
  let total = 0;

  function drop(id: string, file: OutputFile): void {
    files.delete(id);
    total -= file.bytes.byteLength;
  }

  function makeRoom(): void {
    for (const [id, file] of files) {
      if (total <= keptBytes || files.size === 1) return;
      drop(id, file);
    }
  }

  return {
    add(given, pages = null) {
      const file = { ...given, name: fileName(given.name) };
      const outputId = randomBytes(16).toString('hex');
      files.set(outputId, file);
      total += file.bytes.byteLength;
      makeRoom();
      return { outputId, name: file.name, pages };
    },
    drop(outputId) {
      const file = files.get(outputId);
      if (file !== undefined) drop(outputId, file);
    },
    forget(which) {
      for (const [id, file] of files)
        if (file.path === undefined && (which === 'all' || file.isForOnce === true)) drop(id, file);
    },
    find(outputId) {
      const file = files.get(outputId);
      if (file === undefined) throw new AppError('not-found', { what: 'output' });
      if (file.isForOnce === true) drop(outputId, file);
      return file;
    },
  };
}
