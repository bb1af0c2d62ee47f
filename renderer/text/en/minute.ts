import type { Sentences } from '../sentences.ts';
import type { minute as source } from '../th/minute.ts';

export const minute: Sentences<typeof source> = {
  open: 'Minute',
  title: 'Minute on received number {{running, digits}}',
  explain: 'Print it on its own sheet with room for the decision, or copy the words onto the letter.',
  to: 'To',
  purpose: 'For',
  opinion: 'Opinion',
  opinionHint: 'One point a line.',
  clerkName: 'Proposed by',
  clerkPosition: 'Post',
  date: 'Date',
  through: 'Through',
  throughHint: 'Posts it passes on the way, one a line; may be empty.',
  close: 'Close',
  copy: 'Copy the words',
  copied: 'The minute was copied',
  docx: 'Save as DOCX',
  print: 'Print',
};
