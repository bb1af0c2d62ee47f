/** What was asked last, for coming back from a letter; forgotten with the window. */
import type { SearchQuestion } from '../../../shared/register/search.ts';

let last: SearchQuestion = { text: '' };

export function lastQuestion(): SearchQuestion {
  return last;
}

export function rememberQuestion(question: SearchQuestion): void {
  last = question;
}
