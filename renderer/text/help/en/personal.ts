import type { Page } from '../guide.ts';

export const personal: Page = {
  title: 'Personal data',
  lead: 'National ID numbers in lists that leave, drafts and files without use, and the record the law asks for.',
  parts: [
    {
      id: 'numbers',
      title: 'National ID numbers',
      blocks: [
        'The review says [[personal:numbers.inLetter?n=2]] and on which pages; there you see them whole. Search finds them too.',
        'Excel and CSV files, registers and lists on paper, and the text of mail show only the 11th and 12th digit. After an export the program says how many are hidden; press [[personal:numbers.again.export]] where whole numbers are needed. The history keeps who asked and how many.',
        'Letters of the office itself hide nothing, nor do tax numbers of companies (beginning with 0). Originals, pictures or PDF, are never changed.',
      ],
    },
    {
      id: 'erase',
      title: 'Erase drafts and files that were never entered',
      blocks: [
        {
          steps: [
            'As administrator open the settings, [[settings:part.personal]], and choose [[personal:days.label]].',
            'Look through the list; untick what is still needed.',
            'Press [[personal:list.erase?n=3]] and confirm. Nothing brings it back.',
          ],
        },
        'What is registered, referred to, signed and waiting for its number, or secret is never on the list. Older backups hold what was erased until they go by rule ({{backup}}).',
      ],
    },
    {
      id: 'map',
      title: 'The record of section 39',
      blocks: [
        '[[settings:part.personal]] shows whose data the program keeps, where, how long and who sees it. Press [[personal:map.print]] and fill in controller and data protection officer.',
      ],
    },
    {
      id: 'others',
      title: 'Data for others',
      blocks: [
        'In and out: [[exchange:archive.makeForOthers]] gives a file with hidden ID numbers and without originals; no computer can begin from it. To move to another computer use [[exchange:archive.make]] ({{move}}).',
      ],
    },
  ],
};
