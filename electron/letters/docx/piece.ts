/**
 * A part of a document that is known before it is written: hundreds of letters share most of their paragraphs, and what
 * is the same is handed to the docx package once. Pieces of one key are written alike.
 */
export type Piece<Written> = { readonly key: string; write(): Written };

/** `facts`: everything that decides how it is written, pieces inside it by their keys. */
export function piece<Written>(facts: readonly unknown[], write: () => Written): Piece<Written> {
  return { key: JSON.stringify(facts), write };
}
