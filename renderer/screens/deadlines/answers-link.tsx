/** The letter whose answers are awaited, by number and subject. */
import { Link } from 'wouter';
import type { AwaitedAnswers } from '../../../shared/register/deadline.ts';

export function AnswersLink({ letter }: { readonly letter: AwaitedAnswers }) {
  return (
    <Link href={`/drafts/${letter.letterId}`} className="answers-link clip2" title={letter.subject}>
      {letter.number !== null && <span className="nb">{letter.number} · </span>}
      {letter.subject}
    </Link>
  );
}
