import type { Page } from '../guide.ts';

export const numbers: Page = {
  title: 'Numbers: holding them, closing the year',
  lead: 'A number is given once; every number of the year is accounted for.',
  parts: [
    {
      id: 'reserve',
      title: 'Hold a number',
      blocks: [
        {
          steps: [
            '<<goNumbers>>, then [[numbers:books.reserve]] in the book’s row.',
            'How many, for whom, why, and until which day.',
            'When it is used choose [[numbers:choice.held?running=415]].',
          ],
        },
        'Not needed: [[numbers:reservations.release]] with a reason. It stays empty and goes to no other letter.',
        { picture: 'numbers', alt: 'Books of the year, next numbers, held numbers' },
      ],
    },
    {
      id: 'start',
      title: 'The next number differs from the paper book',
      blocks: [
        'Press [[numbers:books.setNext]] and enter one above those used. What is passed over stands in the year’s report.',
      ],
    },
    {
      id: 'inserted',
      title: 'Inserted and back-dated numbers',
      blocks: [
        'Off as a rule. Whoever may decides at [[numbers:tab.rules]]: [[numbers:rules.inserted]]. Each needs a reason and shows in print.',
      ],
    },
    {
      id: 'close',
      title: 'Closing the year',
      blocks: [
        {
          steps: [
            'Open [[numbers:tab.report]]: no number missing or double. Print it.',
            'Give up numbers still held.',
            'Open [[numbers:tab.close]], print the summary to be signed, press [[numbers:close.act?year=2569]].',
          ],
        },
        { note: 'It cannot be opened again; the year can only be read. From 1 January of the next year on.' },
      ],
    },
  ],
};
