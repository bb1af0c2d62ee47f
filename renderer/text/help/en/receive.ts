import type { Page } from '../guide.ts';

export const receive: Page = {
  title: 'Receive a letter in 30 seconds',
  lead: 'Drop the file, look at what was read, log it. A letter without doubts takes these three strokes.',
  parts: [
    {
      id: 'steps',
      title: 'Three strokes',
      blocks: [
        {
          steps: [
            'Drop the scan anywhere in the window, or press <<importFiles>>.',
            'When it is read it stands under [[inbox:section.ready]]. Press <<Enter>> or [[inbox:action.review]].',
            'Look at the page beside the values, then press <<mainAction>> or [[review:log.action?n=4218]].',
          ],
        },
        'The number is given at that press and not before. The next letter opens by itself; <<forward>> forwards this one.',
        { picture: 'inbox', alt: 'Inbox: files at the left, details of the chosen one at the right' },
      ],
    },
    {
      id: 'ways',
      title: 'Ways in',
      blocks: [
        {
          list: [
            'Drop PDF, Word, text or picture files, several at once.',
            '<<importFiles>> chooses files.',
            '<<Ctrl V>> takes text from a mail or a chat, a copied picture or copied files; or press [[inbox:drop.pasteText]].',
            'Let the scanner put its files into one folder, and choose that in {{settings}} under [[settings:part.watched]]: new files come into the queue by themselves.',
            'Paper only: [[registers:add.received]] in the received register (<<newEntry>>).',
          ],
        },
        'Reading goes on beside other work. [[inbox:action.pause]] when the computer is slow, [[inbox:action.resume]] later; after closing the program it goes on at the same page.',
      ],
    },
    {
      id: 'review',
      title: 'The review screen',
      blocks: [
        { picture: 'review', alt: 'Review: the page at the left, the fields at the right' },
        {
          list: [
            'Choose a field and its place on the page is framed.',
            'Every field can be typed over. <<Enter>> confirms and goes on, <<Shift Enter>> goes back.',
            '<<nextDoubt>> goes to the next doubt: {{doubts}}.',
            'In a bundle choose a letter under [[review:bundle.title]], then [[review:bundle.logThis]], to log an enclosed one.',
            '<<nextPage>> <<previousPage>> go through pages; <<zoomIn>> <<zoomOut>> <<zoomFit>> zoom; <<rotate>> turns a page, and it stays so.',
            'Drag over words on the page, or <<Shift ↓>> for a line and <<Shift →>> for a word more; <<putWords>> puts them into the field in hand. <<copyPage>> copies the page.',
          ],
        },
      ],
    },
    {
      id: 'found',
      title: 'Days found in the letter',
      blocks: [
        'Under [[review:found.title]] stand days to answer by or to attend. Untick what is not ours; the rest goes to {{deadlines}} at logging.',
      ],
    },
    {
      id: 'stamp',
      title: 'The receive stamp',
      blocks: [
        'After logging press [[stamp:open]] (<<stamp>>): on a copy in the computer, or [[stamp:toPaper]] with the real sheet in the printer. The original is never changed.',
      ],
    },
    {
      id: 'wrong',
      title: 'Logged by mistake',
      blocks: [
        'Press [[review:logged.undo]] on the green line, or [[registers:history.void]] in the register, and give the reason. Row and number stay, struck through; the number is not used again.',
        'If only a field is wrong, press <<correct>> in the register. The old value stays in the history.',
      ],
    },
    {
      id: 'duplicate',
      title: 'The same letter twice',
      blocks: [
        'When number, date and sender agree with a logged letter or a file that waits, the program asks first and shows both; [[inbox:action.compare]] shows them larger. Choose [[inbox:action.keepOut]] or [[inbox:action.keepBoth]]; nothing is removed before that.',
      ],
    },
  ],
};
