/** The columns of form 13 that the review fills. */

/** The fields of the form in the order the clerk walks them. */
export const reviewFields = [
  'urgency',
  'secrecy',
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'deadline',
  'action',
  'note',
] as const;
export type ReviewField = (typeof reviewFields)[number];
