import type { Page } from '../guide.ts';

export const secret: Page = {
  title: 'Classified letters',
  lead: 'Files and words of classified letters are not kept here: only number, date, sender and class.',
  parts: [
    {
      id: 'arrives',
      title: 'When one comes in',
      blocks: [
        {
          list: [
            'A mark is found: file and words are dropped at once; what remains is [[inbox:action.logStub]].',
            'In doubt it asks: [[inbox:detail.secrecyDoubtTitle]] Nothing is kept before the answer.',
            'Hand the original to the registrar of classified information.',
          ],
        },
        { picture: 'secret', alt: 'Inbox: a classified letter with number, date, sender and class only' },
      ],
    },
    {
      id: 'shown',
      title: 'Where it shows',
      blocks: [
        'The register has number, date and sender; the subject is [[registers:row.masked]]. No board, search, statistics or list names it.',
      ],
    },
    {
      id: 'later',
      title: 'Only now seen to be classified',
      blocks: [
        {
          terms: [
            [
              'Not logged yet',
              'Choose the file in the inbox and press [[evidence:trash.secret]]. File and words are erased at once, past the trash.',
            ],
            [
              'Logged already',
              'Tell whoever looks after the program first. Voiding the number erases no words, and this version cannot set the class of a logged line from the register.',
            ],
          ],
        },
        { note: 'Backups made before still hold the words.' },
      ],
    },
  ],
};
