/** What was asked last, for coming back from a letter; forgotten with the window. A question may come from elsewhere too. */
import type { SearchQuestion } from '../../../shared/register/search.ts';

let last: SearchQuestion = { text: '' };
const listeners = new Set<(question: SearchQuestion) => void>();

export function lastQuestion(): SearchQuestion {
  return last;
}

export function rememberQuestion(question: SearchQuestion): void {
  last = question;
}

/** Asks in the screen's place, whether it is open or opens next. */
export function askQuestion(question: SearchQuestion): void {
  last = question;
  for (const listener of listeners) listener(question);
}

export function onAsked(listener: (question: SearchQuestion) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
