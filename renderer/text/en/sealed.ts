/** Files under a passphrase. */
import type { Sentences } from '../sentences.ts';
import type { sealed as thai } from '../th/sealed.ts';

export const sealed: Sentences<typeof thai> = {
  choose: 'With a passphrase',
  chooseDetail: 'A .age file opens in this program, or in any age program, with the passphrase',
  passphrase: 'Passphrase',
  hint: 'At least {{n, digits}} characters; several words are easy to remember and hard to guess. Tell it by another way, not with the file',
  again: 'The passphrase again',
  tooShort: 'The passphrase needs at least {{n, digits}} characters',
  differs: 'The two passphrases differ',
  lost: 'The program keeps the passphrase nowhere. Forgotten, nobody opens the file again',
  exportTitle: 'Save as a file under a passphrase',
  format: 'Kind of file',
  save: 'Lock and save',
  askTitle: 'This file lies under a passphrase',
  ask: 'Passphrase of {{name}}',
  open: 'Open',
  openTitle: 'Open a file under a passphrase',
  openDetail:
    'A .age file that was received or saved opens with its passphrase and is saved as the file it was',
  openChoose: 'Choose a .age file',
  opened: 'Opened: {{name}}',
};
