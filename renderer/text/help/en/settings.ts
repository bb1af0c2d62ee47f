import type { Page } from '../guide.ts';

export const settings: Page = {
  title: 'Settings',
  lead: 'Change what was set on the first day, and fit the program to the office.',
  parts: [
    {
      id: 'office',
      title: 'Office, numbers, signatories, recipients',
      blocks: [
        '<<goSettings>> opens them. [[settings:part.office]], [[settings:part.numbers]], [[settings:part.signatories]] and [[settings:part.page]] need [[common:action.save]] (<<save>>); the others save at once.',
        'A new chief: enter [[settings:signatories.validTo]] for the old one, then [[settings:signatories.add]]. Old letters do not change.',
        'Someone else at the desk: change [[settings:office.clerkName]] before the next entry.',
      ],
    },
    {
      id: 'screen',
      title: 'Larger letters, colours, language',
      blocks: [
        'In [[settings:part.desk]]: [[settings:desk.textSize]] up to twice the size, [[settings:desk.theme]] with dark and [[settings:desk.themeContrast]], [[settings:desk.language]].',
      ],
    },
    {
      id: 'phrases',
      title: 'Phrases and words',
      blocks: [
        '[[settings:part.phrases]] keeps phrases with shortcuts, and names that proofing should pass.',
      ],
    },
    {
      id: 'templates',
      title: 'Word forms of the office',
      blocks: [
        {
          steps: [
            'Make the form in Word, with fields as {name}.',
            'In [[settings:part.templates]] press [[templates:add]]; every mistake is named before it is kept.',
            '[[templates:use]] writes a letter from it, with number and register line as any other.',
          ],
        },
      ],
    },
    {
      id: 'reading',
      title: 'Reading files',
      blocks: [
        'In [[settings:part.desk]]: [[settings:desk.importLimits]]; lower [[settings:desk.pagesAtOnce]] if the computer is slow while reading.',
      ],
    },
  ],
};
