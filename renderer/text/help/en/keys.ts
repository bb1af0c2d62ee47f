import type { Page } from '../guide.ts';

export const keys: Page = {
  title: 'All keys',
  lead: 'Every key works with the Thai and the English layout, and stands on its button or in its tooltip.',
  parts: [
    {
      id: 'start',
      title: 'Five to begin with',
      blocks: [
        {
          terms: [
            ['<<importFiles>>', 'bring letters in'],
            ['<<nextDoubt>>', 'to the next doubt'],
            ['<<mainAction>>', 'log, or give the number'],
            ['<<search>>', 'find anything'],
            ['<<back>>', 'go back'],
          ],
        },
        'This sheet opens anywhere with <<keySheet>>, and can be printed.',
      ],
    },
    { id: 'all', title: 'All', blocks: [{ keys: true }] },
    {
      id: 'forms',
      title: 'In forms and dates',
      blocks: [
        {
          list: [
            '<<Enter>> goes on, <<Shift Enter>> back; in a field of several lines <<Enter>> makes a line.',
            '<<Tab>> walks; <<nextPane>> goes to the next pane.',
            'Dates: <<Alt ↓>> opens the calendar, <<↑ ↓>> one day; or type วันนี้, พรุ่งนี้, จันทร์หน้า, +7.',
            'Lists: <<Space>> selects, <<Shift ↑ ↓>> a range.',
          ],
        },
      ],
    },
  ],
};
