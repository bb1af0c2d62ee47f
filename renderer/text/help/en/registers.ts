import type { Page } from '../guide.ts';

export const registers: Page = {
  title: 'Registers and printing',
  lead: 'The received and sent registers as forms 13 and 14; corrections keep the old value.',
  parts: [
    {
      id: 'look',
      title: 'Looking and finding',
      blocks: [
        { picture: 'register', alt: 'Received register in the columns of form 13, one row’s history open' },
        {
          list: [
            '<<goReceived>> received, <<goSent>> sent; <<↑ ↓>> move, <<Enter>> opens a row’s history.',
            '<<correct>> goes into the row’s cells: <<← →>> from cell to cell, <<Ctrl C>> copies one, <<Enter>> corrects it, <<Esc>> goes back to the row.',
            '<<filterHere>> filters by number, subject, sender or words of the letter; more under [[registers:filters.more]].',
            'Not this year: [[registers:empty.allYears]], or {{find}}.',
          ],
        },
      ],
    },
    {
      id: 'paper',
      title: 'Paper letters, and numbers for letters made elsewhere',
      blocks: [
        '<<newEntry>> in the received register is [[registers:add.received]], in the sent register [[registers:add.sent]]. Dates can be typed any way: ๒๗ มี.ค. ๖๗, 27/3/67, พรุ่งนี้.',
      ],
    },
    {
      id: 'correct',
      title: 'Correcting and voiding',
      blocks: [
        {
          terms: [
            [
              '[[registers:history.correct]]',
              '<<correct>> twice, or the button in the history, changes any field, with a reason; the old value stays in the history.',
            ],
            ['[[registers:history.annotate]]', 'Adds to action or note and changes nothing.'],
            [
              '[[registers:history.void]]',
              'The row is struck through with its reason; the number is not used again.',
            ],
          ],
        },
      ],
    },
    {
      id: 'print',
      title: 'Printing a register',
      blocks: [
        {
          steps: [
            'Press [[registers:print]] (<<print>>).',
            'Choose [[registers:printing.byDate]], [[registers:printing.byNumber]], or what is filtered.',
            'Look at the pages as they will be printed, then press [[registers:print]] or [[registers:printing.save]]. The head is on every page.',
          ],
        },
        'Printed each month and filed it is a second proof.',
      ],
    },
    {
      id: 'evidence',
      title: 'The log',
      blocks: [
        '[[evidence:title]] says who did what and when, and cannot be changed. Open it from [[common:place.settings]] or <<search>>.',
        'Its check says whether the register’s file was changed outside the program.',
      ],
    },
    {
      id: 'figures',
      title: 'Statistics',
      blocks: [
        '<<goStatistics>> months, senders, kinds and times, by fiscal or calendar year; print them or save them for Excel.',
      ],
    },
  ],
};
