import type { Sentences } from '../sentences.ts';
import type { setup as source } from '../th/setup.ts';

export const setup: Sentences<typeof source> = {
  title: 'First steps',
  steps: 'Steps',
  step: {
    office: 'Office',
    numbers: 'Letter numbers',
    signatories: 'Signatories',
    recipients: 'Recipients',
    page: 'Emblem and font',
  },
  numbered: '{{n, digits}} {{step}}',
  stepDone: '{{step}}, done',
  stepSkipped: '{{step}}, skipped',
  heading: {
    office: 'What is your office called?',
    numbers: 'How are your letters numbered?',
    signatories: 'Who signs?',
    recipients: 'Who receives your circulars?',
    page: 'What does your letterhead look like?',
  },
  lead: {
    office: 'The name stands at the head of letters and registers and can be changed later.',
    numbers:
      'Enter the prefix of each section. Counting goes on from the paper book and begins at 1 each 1 January.',
    signatories: 'Enter the district chief first; acting signatories can follow later.',
    recipients: 'Paste the whole list from Excel, then make one group of it for forwarding.',
    page: 'The emblem can be taken from a Word letter of the office.',
  },
  notYet: 'Not ready yet?',
  trySample: 'Try a sample district first',
  skip: 'Skip for now',
  next: 'Next: {{step}}',
  finish: 'Start working',
  finished: 'Ready. Press F1 whenever in doubt. Everything can be changed in Settings.',
  letterhead: {
    caption: 'Your letterhead will look like this',
    name: 'Sample page of a letter to be sent',
    garuda: 'Garuda',
    missing: {
      code: 'prefix',
      officeName: 'office name',
      address: 'address',
      signatory: 'name of signatory',
      position: 'position',
      ownerOffice: 'owner office',
      phone: 'phone number',
      addressee: 'recipients',
    },
  },
};
