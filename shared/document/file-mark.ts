/**
 * What a file holds beside its pages and words: programs, other files, ways out. All of it is kept as it came and none of
 * it is run, opened or fetched; the clerk sees it before he opens the original in another program.
 */

export const fileMarkKinds = [
  'macros',
  'old-macros',
  'program',
  'script',
  'launch',
  'embedded-object',
  'embedded-file',
  'form-program',
  'outside',
  'two-in-one',
  'other-ending',
  'odd-link',
  'unexamined',
  'link',
] as const;
export type FileMarkKind = (typeof fileMarkKinds)[number];

export type FileMark = {
  readonly kind: FileMarkKind;
  /** Where it stands; null: in the file as a whole. */
  readonly page: number | null;
  /** An address or a name as the file has it, '' where there is none. Shown as text, never followed. */
  readonly text: string;
};

/** A link to an ordinary page is worth seeing, no reason to take care. */
export function isWarned({ kind }: FileMark): boolean {
  return kind !== 'link';
}

/** The gravest kinds first, each once. */
export function warnedKinds(marks: readonly FileMark[]): readonly FileMarkKind[] {
  const there = new Set(marks.filter(isWarned).map(({ kind }) => kind));
  return fileMarkKinds.filter((kind) => there.has(kind));
}
