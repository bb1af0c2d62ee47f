/** What can be done with one entry; each opens its dialog. */
export type EntryAction = 'correct' | 'annotate' | 'secrecy' | 'void';
