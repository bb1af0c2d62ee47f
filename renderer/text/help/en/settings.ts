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
      id: 'users',
      title: 'Several people: users, passwords, the lock',
      blocks: [
        'An office of one person need do nothing. With several, press [[people:begin.start]] in [[settings:part.users]].',
        {
          steps: [
            'Name and password of the first administrator. A weak one is refused, with the reason.',
            '[[people:key.print]]: the sheet of the recovery key goes into an envelope in the safe. Type two of its groups to confirm.',
            '[[people:office.add]] for each person, with one role or several. Buttons outside a role are pale and say why.',
          ],
        },
        'Leaving the desk: <<lock>>. When nobody touches the computer for the set time it locks by itself. What was typed waits for its owner alone; others may sign in meanwhile.',
        'The chief is away: [[people:office.actFor]] beside the deputy, with the first and last day. Decisions bear both names; after the last day it stops by itself.',
        'A forgotten password: an administrator sets another with [[people:office.editShort]]. If the administrator forgot, [[people:signIn.administratorForgot]] on the sign-in screen takes the sheet, and another sheet replaces it.',
        'Letter size, colours and language are each person’s own.',
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
