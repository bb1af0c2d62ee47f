import type { Page } from '../guide.ts';

export const forward: Page = {
  title: 'Forwarding and drafts',
  lead: 'From a logged letter to the forwarding letter in the official form, its number and its line in the register.',
  parts: [
    {
      id: 'steps',
      title: 'Forward',
      blocks: [
        {
          steps: [
            'After logging, or in the received register, press [[registers:history.forward]] (<<forward>>). The draft has subject, reference, recipients and text.',
            'Read it beside the source at the left and change what you like; the page at the right follows.',
            'Press [[letter:actions.propose]] and print it for the chief; when it is back, [[letter:actions.signed]].',
            'Press [[letter:actions.issue]] (<<mainAction>>), read the summary, press [[letter:issue.confirm]].',
          ],
        },
        { picture: 'letter', alt: 'The letter’s desk: source, draft and page side by side' },
        'Drafts save themselves at each change; <<save>> always answers that it is saved.',
      ],
    },
    {
      id: 'number',
      title: 'Before the number',
      blocks: [
        { picture: 'issue', alt: 'Summary before the number: number, date, recipients, open checks' },
        'The summary says number, date, recipients and enclosures. A number given cannot be called back, so this is asked once.',
        {
          list: [
            'Without signatory, recipient or date no number is given.',
            'Other remarks only warn.',
            'Offices that number before signing change [[settings:desk.numberOrder]] under [[settings:part.desk]].',
          ],
        },
      ],
    },
    {
      id: 'write',
      title: 'Writing and proofing',
      blocks: [
        {
          list: [
            '<<phrases>> inserts a phrase; so does its shortcut and a space.',
            '<<numberedItems>> makes items, <<headings>> headings, <<paragraphUp>> <<paragraphDown>> move a paragraph.',
            'A wavy line is a remark: <<nextDoubt>> goes to the next, <<answer1>> takes the proposal, [[proof:skip]] lets it pass.',
            'Below the draft stands which dates, times, places and numbers of the source are kept or were dropped.',
            'Press words on the page to go to them in the draft.',
          ],
        },
      ],
    },
    {
      id: 'after',
      title: 'After the number',
      blocks: [
        { picture: 'after', alt: 'After the number: files, sending, recipients' },
        {
          list: [
            'Scan the signed letter and add it at [[after:files.signed]]: the office’s file copy.',
            '[[after:send.pdf]] joins letter and enclosures; [[after:send.mail]] makes a message for your mail program; [[after:send.envelopes]] prints envelopes or labels.',
            'Tick [[after:recipients.step.sent]] [[after:recipients.step.received]] [[after:recipients.step.replied]] for each recipient.',
            'An answer is needed: [[after:answer.open]], then follow it at {{deadlines#answers}}.',
          ],
        },
      ],
    },
    {
      id: 'revise',
      title: 'A change after the number',
      blocks: [
        'Press [[letter:actions.revise]] and give the reason. What went out is kept; the new version has the same number and is a draft again. To stop: [[letter:actions.giveUp]].',
        'Earlier texts can be compared and taken back at [[letter:states.open]].',
      ],
    },
    {
      id: 'new',
      title: 'A letter that forwards nothing',
      blocks: [
        'In [[common:place.drafts]] press [[letter:list.new]] and choose one of the 11 forms, or a Word form of the office: {{settings#templates}}.',
      ],
    },
  ],
};
