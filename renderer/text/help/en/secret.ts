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
      title: 'Found out later',
      blocks: [
        'Open its row, press [[registers:history.correct]] and set the class. Words and files are erased, in the log too; line and number stay.',
        { note: 'Backups made before still hold the words. Tell whoever looks after them.' },
      ],
    },
  ],
};
