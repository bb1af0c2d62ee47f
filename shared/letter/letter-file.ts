/** A file that stands with a letter written here. */

export const letterFileKinds = ['signed-scan', 'enclosure', 'picture'] as const;
/** The signed scan is the record copy (ข้อ 30); enclosures go out with it, in the order they are cited. */
export type LetterFileKind = (typeof letterFileKinds)[number];

export type LetterFile = {
  readonly id: string;
  readonly letterId: string;
  readonly kind: LetterFileKind;
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  /** Vault id. */
  readonly fileId: string;
  readonly addedAt: string;
  readonly addedBy: string;
};
