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

export type ListedLetterFile = LetterFile & {
  /** False of a scan signed before the last correction was issued: on record, but it is not the letter any more. */
  readonly isOfThisVersion: boolean;
};

export function isOfVersion(
  { kind, addedAt }: LetterFile,
  issued: { readonly version: number; readonly issuedAt: string } | null,
): boolean {
  if (kind !== 'signed-scan' || issued === null || issued.version === 1) return true;
  return Date.parse(addedAt) >= Date.parse(issued.issuedAt);
}
