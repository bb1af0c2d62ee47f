import type { Page } from '../guide.ts';

export const keeping: Page = {
  title: 'Keeping, lending, destroying',
  lead: 'Letters after their work, from storing to the list for destruction, forms 19 to 25.',
  parts: [
    {
      id: 'store',
      title: 'Storing',
      blocks: [
        {
          steps: [
            '<<goKeeping>>, [[keeping:tab.store]]: choose letters under [[keeping:stage.to-store]].',
            'Press [[keeping:store.action]], look at the proposed time, enter place and file code.',
            '[[keeping:store.answer]] makes the storing list (form 19) and the stamps.',
          ],
        },
        { picture: 'keeping', alt: 'Keeping: letters to be stored with their proposed times' },
        'Set rules once at [[keeping:rules.action]], such as one year for circulars.',
      ],
    },
    {
      id: 'lend',
      title: 'Lending',
      blocks: [
        '[[keeping:lend.action]] writes the loan card (form 24). When it is due it stands among the deadlines; [[keeping:loans.giveBack]] when it is back, or [[keeping:loans.remind]].',
      ],
    },
    {
      id: 'destroy',
      title: 'Destroying',
      blocks: [
        {
          steps: [
            '[[keeping:tab.destroy]]: survey within 60 days of the year’s end, then [[keeping:destroy.make]].',
            'The committee decides each: destroy, extend or never. Then [[keeping:list.step.considered]].',
            'Send the list to the archives; 60 days without an answer count as consent. Then [[keeping:list.step.approved]].',
            'When it was done press [[keeping:list.step.destroyed]].',
          ],
        },
        {
          note: 'The register’s lines always stay. Only files chosen and older than ten years are erased. The last step cannot be undone, so it asks once more and counts the files.',
        },
      ],
    },
    {
      id: 'archives',
      title: 'Twenty years old',
      blocks: [
        '[[keeping:tab.handOver]] makes the lists to hand over, keep or deposit, forms 21 to 23, by 31 January.',
      ],
    },
  ],
};
