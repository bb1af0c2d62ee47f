import type { Page } from '../guide.ts';

export const firstDay: Page = {
  title: 'The first day',
  lead: 'Set the office up in five steps, or try a sample district first; then log the first letter.',
  parts: [
    {
      id: 'setup',
      title: 'Five steps to set the office up',
      blocks: [
        'When it is opened for the first time the program asks five things. Each step has [[setup:skip]], and all can be changed later: {{settings}}.',
        {
          terms: [
            [
              '[[setup:step.office]]',
              'District, province, address, and who is at the desk. That name is noted with every entry.',
            ],
            [
              '[[setup:step.numbers]]',
              'Prefixes and the last numbers in the paper book. Counting goes on from there; look into the book first, since a number given is never used again.',
            ],
            [
              '[[setup:step.signatories]]',
              'The district chief and whoever acts for the chief, with their days. The program picks by the letter’s date.',
            ],
            [
              '[[setup:step.recipients]]',
              'The local administrations: copy the table from Excel, then make one group for forwarding.',
            ],
            [
              '[[setup:step.page]]',
              'The Garuda, which can be taken from a Word letter of the office, and the letters’ font.',
            ],
          ],
        },
        {
          picture: 'setup',
          alt: 'First step: the office’s name; the letterhead at the right follows the typing',
        },
        { note: 'Registers kept in Excel or elsewhere: see {{move}}.' },
      ],
    },
    {
      id: 'sample',
      title: 'Trying with sample data',
      blocks: [
        'Press [[setup:trySample]] on the first screen. All names, letters and numbers are invented; nothing real is touched.',
        {
          list: [
            'While it is in force a yellow line on every screen says so.',
            'To end it press [[common:frame.removeSample]] on that line and set the real office up. Its numbers begin where the paper book ends.',
            'Once a real office is set up the sample cannot be used on this computer, so that numbers never mix.',
          ],
        },
      ],
    },
    {
      id: 'today',
      title: 'Today',
      blocks: [
        'Begin each morning here (<<goHome>>). The first row says where letters stand; press a figure to go on there.',
        { picture: 'home', alt: 'Today: counts of each step, the next 14 days, what to do next' },
        {
          terms: [
            ['[[home:step.reading]]', 'Files that just came in.'],
            ['[[home:step.review]]', 'Read, waiting to be looked at and logged: {{receive}}.'],
            ['[[home:step.open]]', 'Logged, waiting for the chief: {{minute}}.'],
            ['[[home:step.drafts]]', 'Drafts without a number: {{forward}}.'],
            ['[[home:step.due]]', 'To be done this week: {{deadlines}}.'],
          ],
        },
      ],
    },
    {
      id: 'screen',
      title: 'What is where',
      blocks: [
        {
          list: [
            'At the left the places, in the order a letter travels, from [[common:place.inbox]] to the registers.',
            'The line at the foot: work in the background, the last backup, the next receive number, who is at the desk.',
            '<<search>> finds letters, numbers, people and commands from anywhere: {{find}}.',
            '<<help>> opens the guide to the screen you are on; your work stays where it is.',
            '<<back>> closes or goes back. What was typed is kept.',
          ],
        },
      ],
    },
  ],
};
