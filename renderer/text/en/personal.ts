/** Personal data: numbers hidden in lists, drafts and files that may go, the record of processing. */
import type { Sentences } from '../sentences.ts';
import type { personal as thai } from '../th/personal.ts';

export const personal = {
  days: {
    label: 'Drafts and files that were never entered',
    off: 'Keep them, do not offer',
    value: 'Offer to erase when nobody touched them for {{n, count}} days',
    explain:
      'Drafts without a number and files without a line may hold personal data that there is no more reason to keep. The program erases nothing by itself: you always see the list first. Nothing registered or referred to is on it.',
    notYours: 'Set and erased by the administrator',
  },
  list: {
    title: 'Reached their day: {{n, count}}',
    none: 'No draft or file has reached its day',
    todo: 'Drafts and files that have reached their day: {{n, count}}. Look and erase',
    label: 'Drafts and files that have reached their day',
    kind: { draft: 'Draft', import: 'File in the inbox' },
    noTitle: 'No subject',
    facts: 'Last touched {{at}} by {{by}}',
    all: 'Choose all',
    chosen: '{{n, count}} of {{total, count}} chosen',
    erase: 'Erase {{n, count}} for good',
    heldBack: 'Choose at least one',
    confirmTitle: 'Erase {{n, count}} for good?',
    confirm:
      'Text, files and the words in the history go from this computer, past the trash, and nothing brings them back. The history keeps only who erased how many. Backups made before keep them until they go by rule.',
    answer: 'Erase for good',
    done: '{{drafts, count}} drafts and {{imports, count}} files erased',
    left: '{{n, count}} more are in use or were entered meanwhile and were left',
  },
  numbers: {
    title: 'National ID numbers',
    explain:
      'Numbers of 13 digits are known in letters: the review says how many there are, and search finds them. Lists that are exported or printed show x-\u2060xxxx-\u2060xxxxx-\u206012-\u2060x. Letters of the office itself hide nothing. Tax numbers of companies and offices (beginning with 0) are public and not hidden.',
    hidden: '{{n, count}} national ID numbers are hidden',
    hiddenDetail: 'See them whole on the screen: in the list and in the review',
    again: { export: 'Export with whole numbers', print: 'Print with whole numbers' },
    whole: 'This file holds {{n, count}} whole national ID numbers',
    wholeDetail: 'Who asked for them is in the history',
    printWhole: 'Print national ID numbers whole ({{n, count}})',
    printWholeDetail:
      'Hidden as a rule; see them in the review of each letter. Printing them is put into the history.',
    inLetter: '{{n, count}} national ID numbers',
    inLetterDetail: 'Here you see them whole; lists that are exported or printed hide them',
    page: 'Page {{n, count}}',
  },
  map: {
    title: 'Personal data in this program',
    print: 'Print the record (section 39)',
    measures: 'Security measures',
  },
} satisfies Sentences<typeof thai>;
