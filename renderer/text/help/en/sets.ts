import type { Page } from '../guide.ts';

export const sets: Page = {
  title: 'Sets of letters',
  lead: 'One matter to many: the same words make a circular, different words come from a table.',
  parts: [
    {
      id: 'which',
      title: 'Which of the two',
      blocks: [
        {
          terms: [
            ['Circular', 'One letter, one ว number, to all of a group. Tick [[letter:fields.circular]].'],
            [
              'Letters of a table',
              'Each has words, sums or days of its own, and a number of its own, in sequence.',
            ],
          ],
        },
      ],
    },
    {
      id: 'table',
      title: 'From a table',
      blocks: [
        {
          steps: [
            'Open the draft and press [[many:open]].',
            'Choose an Excel file or paste copied rows. The first row names the columns; each row is a letter.',
            'In subject or text press [[many:insert]] for a place to be filled from a column.',
            'Look at each with [[many:dialog.after]]; what is missing is named with its row.',
            'Press [[many:issue.confirm]]: all get numbers or none.',
          ],
        },
        {
          picture: 'sets',
          alt: 'Letters of a table: the table at the left, each letter’s page at the right',
        },
      ],
    },
    {
      id: 'out',
      title: 'Printing and sending the set',
      blocks: [
        '[[many:papers]] offers [[many:out.pdf]], [[many:out.zip]], mails, envelopes and reply forms, always in the table’s order. A long one can be ended with [[many:out.stop]].',
        'Files are added once at [[many:enclosures.open]] and go with every letter.',
        'Next year: [[many:steps.again]] at the old set.',
      ],
    },
  ],
};
