import type { Page } from '../guide.ts';

export const deadlines: Page = {
  title: 'Deadlines and answers',
  lead: 'What must be done, by day, overdue first. Working days are counted without public holidays.',
  parts: [
    {
      id: 'board',
      title: 'The board',
      blocks: [
        { picture: 'deadlines', alt: 'The board: overdue, today, two weeks, later' },
        {
          list: [
            '<<goDeadlines>> opens it; <<markDone>> is [[deadlines:act.done]] for the chosen card, <<undo>> takes it back.',
            '<<correct>> changes day or person, or drops it. A day that stands in the register is changed with a reason.',
            '[[deadlines:add]] (<<newEntry>>): a day, or so many working days from now.',
            'Names at the top show one person’s work; [[deadlines:print]] prints the list.',
          ],
        },
        'Classified letters show no subject on the board.',
      ],
    },
    {
      id: 'where',
      title: 'Where they come from',
      blocks: [
        {
          list: [
            'Days found in a letter when it was logged.',
            'The chief’s decision: {{minute#decision}}.',
            'Answers to letters we sent, and loans to be returned.',
            'What you add.',
          ],
        },
        'Public holidays are known. Add the province’s own under [[settings:part.desk]].',
      ],
    },
    {
      id: 'answers',
      title: 'Who has not answered',
      blocks: [
        {
          steps: [
            'At the numbered letter press [[after:answer.open]], with a day if there is one.',
            'When one answers, press its name on the board or tick [[after:recipients.step.replied]].',
            '[[after:recipients.remind]] drafts a reminder to those who are silent only.',
          ],
        },
      ],
    },
  ],
};
