import type { Page } from '../guide.ts';

export const find: Page = {
  title: 'Finding',
  lead: 'Type what you remember, in Thai or ASCII digits; spaces do not matter.',
  parts: [
    {
      id: 'palette',
      title: 'From anywhere',
      blocks: [
        '<<search>>, then a number, subject, name or command; <<↑ ↓>> choose, <<Enter>> opens.',
        { picture: 'palette', alt: 'Find and do: letters, people and commands that fit the words' },
        'With the other keyboard layout on, the program asks what was meant: l;ylfu offers สวัสดี.',
      ],
    },
    {
      id: 'full',
      title: 'All registers and all pages',
      blocks: [
        '<<goSearch>> looks into the text of every page too, with filters by day, sender, urgency or state. [[search:save]] keeps what is asked often.',
        'For poor scans turn [[search:fuzzy]] on: words read with one or two wrong letters are found.',
        '[[search:chain.title]] says where a letter came from, what it became, and who answered.',
      ],
    },
  ],
};
