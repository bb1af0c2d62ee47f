import type { Page } from '../guide.ts';

export const doubts: Page = {
  title: 'Doubts, and what the colours mean',
  lead: 'The program proposes, the clerk decides. Nothing read is corrected silently.',
  parts: [
    {
      id: 'walk',
      title: 'One key walks the doubts',
      blocks: [
        {
          steps: [
            '<<nextDoubt>> goes to a doubt. The yellow card says what is printed and what speaks against it, with a picture of both places.',
            'One key answers: <<answer1>> takes the proposal, <<answer2>> [[review:warning.keep]], <<answer3>> [[review:warning.type]].',
            'A wrong answer: [[review:warning.undo]] on that card.',
          ],
        },
        { picture: 'doubt', alt: 'A doubt: pictures of both numbers and three answers' },
        'Logging waits until every doubtful number, date and deadline was seen. Beside the button: [[review:log.heldByDoubts?n=2]].',
      ],
    },
    {
      id: 'signs',
      title: 'Signs beside the fields',
      blocks: [
        {
          signs: [
            ['sure', 'Green: clearly read, and nothing speaks against it.'],
            ['look', 'Dashed: read, but better compared with the picture, such as handwriting or a stamp.'],
            ['doubt', 'Yellow: contradicts another place of the letter, or cannot be.'],
            ['seen', 'Looked at or typed by the clerk.'],
            ['missing', 'Not in the letter. Leave it or type it.'],
            ['wrong', 'Red: what was typed cannot be used; under the field stands what would.'],
          ],
        },
        'Colour never stands alone: each has its sign and its words.',
      ],
    },
    {
      id: 'colours',
      title: 'Colours everywhere',
      blocks: [
        {
          terms: [
            ['Red', 'Urgency, overdue, or not done.'],
            ['Yellow', 'To be looked at or chosen.'],
            ['Green', 'Done, sure.'],
            ['Blue', 'Can be pressed, is chosen, or a number of ours.'],
          ],
        },
        'Dark and high-contrast colours, and letters up to twice the size: [[common:place.settings]], part [[settings:part.desk]].',
      ],
    },
    {
      id: 'kinds',
      title: 'What is doubted',
      blocks: [
        {
          list: [
            'A cited number that differs from the enclosed letter.',
            'A weekday that does not fit its date, or a day that does not exist.',
            'An answer due before the letter was written.',
            'One office, district, postcode or phone written two ways.',
            'Sums and sequences that do not add up; missing or swapped pages.',
          ],
        },
        'Doubts in other letters of the bundle stand apart and need not be seen before logging.',
      ],
    },
    {
      id: 'pictures',
      title: 'Letters that are pictures',
      blocks: [
        'Under a value read from a picture stands that piece of the picture; unclear letters are underlined. [[review:evidence.all]] shows all.',
        'What you corrected before is proposed the next time. To end that press [[review:known.forget]].',
        { note: 'A faint or slanted scan reads better when scanned again at 300 dpi.' },
      ],
    },
  ],
};
