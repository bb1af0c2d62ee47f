/** Many letters seen as one set: what it is, and the papers it becomes. */

export const manyPapers = ['docx', 'docx-to-edit', 'zip', 'pdf'] as const;
/** One DOCX of all, the same to go on with in Word, one DOCX each in a ZIP, one PDF for the printer. */
export type ManyPaper = (typeof manyPapers)[number];

export type ManyLetter = {
  /** Null before there are letters of their own: rows of a draft's table. */
  readonly letterId: string | null;
  readonly number: string | null;
  readonly addressee: string;
  /** ISO. */
  readonly deadline: string | null;
};
