import type { Page } from '../guide.ts';

export const trouble: Page = {
  title: 'When something goes wrong',
  lead: 'Every message says what happened, what is safe and what to do. Here they are by kind.',
  parts: [
    {
      id: 'first',
      title: 'Three things to know',
      blocks: [
        {
          list: [
            'What was said to be saved or logged is on the disk. A power cut does not lose it.',
            'A number given is never given again, even when the program stops. In doubt look at the last row of the register.',
            'To report a fault note the number in the message and the time; never send the letter.',
          ],
        },
      ],
    },
    {
      id: 'undo',
      title: 'Done by mistake',
      blocks: [
        {
          list: [
            'Press [[review:warning.undo]] in the message, or <<undo>> right away.',
            'Drafts and files thrown away are in [[palette:trash]] (<<search>>) for the days that are set.',
            'A logged number is voided with a reason: {{registers#correct}}.',
            'A whole day went wrong: {{backup#restore}}.',
          ],
        },
      ],
    },
    {
      id: 'files',
      title: 'A file cannot be read or opened',
      blocks: [
        'The file is kept, unless it is classified. Type the values and log it with that file.',
        {
          terms: [
            ['[[inbox:outcome.encrypted]]', '[[inbox:advice.encrypted]]'],
            ['[[inbox:outcome.damaged]]', '[[inbox:advice.damaged]]'],
            ['[[inbox:outcome.unsupported]]', '[[inbox:advice.unsupported]]'],
            ['[[inbox:outcome.too-large]]', '[[inbox:advice.too-large]]'],
            ['[[inbox:outcome.needs-ocr]]', '[[inbox:advice.needs-ocr]]'],
          ],
        },
        'Some pages could not be read: the others were. Press [[inbox:action.readPages]].',
        { errors: 'file' },
      ],
    },
    {
      id: 'connection',
      title: 'The program does not answer, or says that something went wrong',
      blocks: [
        'What was saved is safe, what was typed is still on the screen. Try again; if it stays, close and open the program: drafts and reviews come back where they were.',
        '[[common:status.disconnected]]: wait a moment, it connects by itself.',
        { errors: 'connection' },
      ],
    },
    {
      id: 'entry',
      title: 'What was entered is refused',
      blocks: ['Nothing was saved yet. Change what is named and press again.', { errors: 'entry' }],
    },
    {
      id: 'register',
      title: 'Registers and numbers',
      blocks: ['It stopped before a number was given; none is lost.', { errors: 'register' }],
    },
    {
      id: 'letter',
      title: 'Drafts, numbers of letters, printing',
      blocks: ['The draft is whole. Mend what is named and go on.', { errors: 'letter' }],
    },
    {
      id: 'template',
      title: 'Word forms of the office',
      blocks: [
        'A form that is refused is not kept. Mend it in Word and bring it in again.',
        { errors: 'template' },
      ],
    },
    {
      id: 'keeping',
      title: 'Keeping, lending, destroying',
      blocks: [
        'Nothing changed yet. Take the letter in question out of the choice and go on.',
        { errors: 'keeping' },
      ],
    },
    {
      id: 'disk',
      title: 'The disk is full, or the data folder is in trouble',
      blocks: [
        'What was logged is whole. Do not move or delete the data folder; it must lie on this computer’s disk, not on a network or in a synchronised folder.',
        { errors: 'disk' },
      ],
    },
    {
      id: 'damage',
      title: 'A damaged file',
      blocks: [
        'Stop giving numbers. The damaged file is kept for inspection; the register comes back from a backup: {{backup#restore}}.',
        { errors: 'damage' },
      ],
    },
    {
      id: 'version',
      title: 'Versions that do not fit',
      blocks: [
        'The data is whole; an older program never touches data of a newer one.',
        { errors: 'version' },
      ],
    },
    {
      id: 'backup',
      title: 'Backups and the open archive',
      blocks: ['The present data does not change: {{backup}}.', { errors: 'backup' }],
    },
    {
      id: 'people',
      title: 'Signing in fails, or something is not allowed',
      blocks: [
        'What was saved and what was typed is still there. The administrator sets a forgotten password anew; the sheet of the recovery key does it for the administrator, on the sign-in screen.',
        { errors: 'people' },
      ],
    },
  ],
};
