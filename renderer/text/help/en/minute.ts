import type { Page } from '../guide.ts';

export const minute: Page = {
  title: 'Minute and decision',
  lead: 'Put a letter before the chief, then record the decision with who does it and by when.',
  parts: [
    {
      id: 'put',
      title: 'Put forward',
      blocks: [
        {
          steps: [
            'In the received register choose the row and press [[minute:open]] (<<minute>>).',
            'Matter and opinion are drafted; choose from [[minute:presets]] or type, one point a line.',
            '[[minute:print]] gives a sheet with room for the chief’s hand; [[minute:put]] if you wrote on the letter itself.',
          ],
        },
        { picture: 'minute', alt: 'The minute: addressee, opinion, and the button that prints it' },
      ],
    },
    {
      id: 'decision',
      title: 'Record the decision',
      blocks: [
        {
          steps: [
            'When the sheet is back open [[minute:list.title]] from Today, type the receive number on it, press <<Enter>>.',
            'Choose a phrase or type what is written; who decided and when.',
            'Under [[minute:decide.assign]] who does it and by when: it goes to that person’s {{deadlines}}. There may be several.',
            'Press [[minute:decide.save]] or [[minute:decide.saveAndForward]].',
          ],
        },
        { picture: 'decide', alt: 'The decision: words, who, when, and who is to do it by which day' },
        'Put forward by mistake: [[minute:list.takeBack]].',
      ],
    },
  ],
};
