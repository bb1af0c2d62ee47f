/**
 * Drafts and files of the queue that never reached a register, once nobody has touched them for so many days: they may
 * hold personal data that the office has no more reason to keep (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 ม.37 (3)). Nothing
 * goes by itself: a person sees the list first.
 */

/** Days that may be set. */
export const retentionDays = [90, 180, 365] as const;
export type RetentionDays = (typeof retentionDays)[number];

export type UnregisteredItem = {
  readonly kind: 'draft' | 'import';
  readonly id: string;
  /** Of a draft its subject, of a file the subject read, else its name. */
  readonly title: string;
  /** When somebody last worked on it, ISO moment, and who. */
  readonly at: string;
  readonly by: string;
};

/** What went for good; `left`: was registered, referred to or worked on meanwhile. */
export type ErasedCounts = { readonly drafts: number; readonly imports: number; readonly left: number };
