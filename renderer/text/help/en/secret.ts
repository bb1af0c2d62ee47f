import type { Page } from '../guide.ts';

export const secret: Page = {
  title: 'Classified letters',
  lead: 'Without a registrar of secret letters only a stub of each is kept. With one, confidential and secret letters keep their content sealed in books 1 to 3; of top secret letters only a stub is kept, always.',
  parts: [
    {
      id: 'arrives',
      title: 'When one comes in',
      blocks: [
        {
          list: [
            'A mark is found: file and words are dropped at once; what remains is [[inbox:action.logStub]].',
            'In doubt it asks: [[inbox:detail.secrecyDoubtTitle]] Nothing is kept before the answer.',
            'With a registrar, a confidential or secret file is sealed before it is dropped: press [[secret:send]], unread.',
          ],
        },
        { picture: 'secret', alt: 'Inbox: a classified letter with number, date, sender and class only' },
      ],
    },
    {
      id: 'registrar',
      title: 'Naming the registrar, opening the books',
      blocks: [
        {
          list: [
            'Open the secret books from the command palette, choose a passphrase, and lock the printed recovery key away.',
            'The passphrase opens them each time; they shut after five minutes of nothing, when the screen is locked, and at signing out.',
            'The recovery key opens them when the passphrase is forgotten. Without both nobody does.',
            'For another person press [[secret:handOver.open]]; the former passphrase and key are void then.',
          ],
        },
      ],
    },
    {
      id: 'work',
      title: 'Working in the secret books',
      blocks: [
        {
          terms: [
            [
              'Enter',
              'Press [[secret:new.title]]; type, or choose a file. Files are read in memory alone, and no draft is kept.',
            ],
            [
              'Look and correct',
              'Press the number of a line. What stood there before, and why, stays in its history.',
            ],
            [
              'Print',
              '[[secret:print]], [[secret:letter.receipt]], [[secret:letter.inner]], [[secret:letter.outer]]; columns to match your form: [[secret:columns.open]].',
            ],
            [
              'Take the class off',
              '[[secret:letter.lower]]: it becomes a new line of the received or sent register.',
            ],
          ],
        },
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
              'Entered already',
              'At its line press [[registers:secrecy.button]]. With a registrar, content, file, drafts and notes are sealed for him; without one they are erased.',
            ],
          ],
        },
        {
          note: 'Backups made before still hold the words. Issued letters that answer it are raised by themselves.',
        },
      ],
    },
    {
      id: 'moving',
      title: 'Backups, going back, another computer',
      blocks: [
        'The secret books go along sealed, and open with the passphrase or recovery key of their time: after going back to before a hand-over, with those of the former registrar.',
      ],
    },
  ],
};
