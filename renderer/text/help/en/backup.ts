import type { Page } from '../guide.ts';

export const backup: Page = {
  title: 'Backups and going back',
  lead: 'The program backs up daily and checks each backup. One thing is yours: choose a second place.',
  parts: [
    {
      id: 'second',
      title: 'Choose a second place',
      blocks: [
        'When the computer breaks or is lost, its backups are lost with it.',
        {
          steps: [
            'Plug a stick in and open [[common:place.settings]], part [[settings:part.backup]].',
            'Press [[backup:second.choose]] and choose a folder on the stick or the network.',
            'It may be encrypted: write the passphrase down, seal it, lock it away. Then [[backup:place.use]].',
          ],
        },
        { note: 'The passphrase is kept nowhere. Forgotten, nobody can open the backups.' },
        { picture: 'backup', alt: 'Backups: today’s state, the second place, the list' },
      ],
    },
    {
      id: 'state',
      title: 'How to know that all is well',
      blocks: [
        'Today and the line at the foot say so daily; what is missing is said with its remedy until it is mended. In doubt press [[backup:checkAgain]].',
        '[[backup:make]] works at any time.',
      ],
    },
    {
      id: 'restore',
      title: 'Going back',
      blocks: [
        {
          steps: [
            'Press [[backup:restore]] in the row of the backup.',
            'It is opened beside the present: last numbers, and every line that would be missing. Nothing has changed yet.',
            'Save those lines as a table to enter again, then press [[backup:compare.answer]].',
          ],
        },
        'The present is always backed up first and can be brought back. Numbers given are never given again.',
      ],
    },
    {
      id: 'vault',
      title: 'Sealing the originals',
      blocks: [
        'If you wish: in [[settings:part.backup]] press [[backup:vault.seal]], choose a passphrase, print the recovery key and lock the sheet away. Sealing begins when two of its groups were typed; work goes on meanwhile.',
        'From then on the passphrase comes first, unless this computer keeps the key. A new computer takes the same passphrase or recovery key.',
        {
          note: 'Without both, nobody can open the originals, nor those in backups, nor the program over these data.',
        },
      ],
    },
    {
      id: 'new-machine',
      title: 'A new computer',
      blocks: [
        'Install the program, skip the first steps, open [[settings:part.backup]], press [[backup:from.button]] and choose the second place’s folder.',
      ],
    },
  ],
};
