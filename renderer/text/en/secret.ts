/** Registers of official secrets (ทขล. 1-3). */
import type { Sentences } from '../sentences.ts';
import type { secret as source } from '../th/secret.ts';

export const secret: Sentences<typeof source> = {
  title: 'Secret books',
  registrar: 'Registrar {{name}}',
  book: { in: 'Book 1, received', out: 'Book 2, sent', control: 'Book 3, control' },
  bookLabel: 'Book',
  class: { confidential: 'Confidential', secret: 'Secret' },
  classLabel: 'Class',
  ended: { voided: 'Voided', lowered: 'Class lowered' },
  setUp: {
    explain:
      'Once a registrar of secret letters is named, confidential and secret letters can be kept, sealed under the registrar’s passphrase. Of top secret letters only a stub is kept.',
    name: 'Name of the registrar',
    passphrase: 'The registrar’s passphrase',
    hint: 'At least {{n, digits}} characters. The passphrase is kept nowhere.',
    again: 'Passphrase again',
    differs: 'The two passphrases differ',
    answer: 'Name the registrar',
    recoveryTitle: 'The registrar’s recovery key',
    recoveryDetail:
      'Write it down or print it and lock it away. It is shown this once. Without passphrase and key nobody opens the secret books again.',
    recoveryDone: 'I have noted it',
  },
  open: {
    explain: 'The books are shut: numbers and classes only.',
    passphrase: 'Passphrase or recovery key',
    answer: 'Open the books',
  },
  shut: 'Shut the books',
  shutsAt: 'Shuts by itself at {{at, time}} when nothing is done',
  empty: 'Nothing in this book yet',
  find: 'Find in the open book',
  print: 'Print the book',
  list: 'Lines of the secret book',
  column: {
    number: 'No.',
    class: 'Class',
    document: 'Reference',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    files: 'Files',
  },
  arrivals: '{{n, count}} secret letters handed over by clerks',
  takeArrival: 'Take the first',
  new: {
    title: 'Enter a secret letter',
    file: 'Choose a file',
    fileHint: 'The file is read in memory alone and sealed before it is kept',
    answer: 'Enter',
    done: 'Entered in {{book}} as number {{n, digits}}',
    documentNumber: 'Reference',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    copies: 'Copies',
  },
  send: 'Hand to the secret registrar',
  sent: 'Handed to the secret registrar; the file has been sealed since it came in',
};
