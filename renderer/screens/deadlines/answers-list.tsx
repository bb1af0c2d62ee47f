/** Who has answered, letter by letter: one press on a name says that its answer came. */
import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortRecipient } from '../../../shared/office/recipient-kind.ts';
import type { AwaitedAnswers, AwaitedRecipient } from '../../../shared/register/deadline.ts';
import { Button } from '../../components/button.tsx';
import { useTick } from '../../queries/after.ts';

/** Of a letter to hundreds the letter's own list serves better. */
const mostNames = 24;

export function AnswersList({ answers }: { readonly answers: readonly AwaitedAnswers[] }) {
  const { t } = useTranslation('deadlines');
  return (
    <section className="panel answers-panel" data-pane="answers" aria-labelledby="answers-title">
      <header>
        <h2 id="answers-title">{t('answers.title')}</h2>
        <span className="small soft">{t('answers.hint')}</span>
      </header>
      <ul>
        {answers.map((letter) => (
          <AnswersRow key={letter.letterId} letter={letter} />
        ))}
      </ul>
    </section>
  );
}

function AnswersRow({ letter }: { readonly letter: AwaitedAnswers }) {
  const { t } = useTranslation('deadlines');
  const tick = useTick();
  const rest = letter.recipients.length - mostNames;
  const say = ({ letterId, position, repliedAt }: AwaitedRecipient) =>
    tick.mutate({ letterId, positions: [position], step: 'replied', isDone: repliedAt === null });
  return (
    <li className="answers-row">
      <Link href={`/drafts/${letter.letterId}`} className="clip" title={letter.subject}>
        {letter.number !== null && <span className="nb">{letter.number} · </span>}
        {letter.subject}
      </Link>
      <div className="row wrap">
        {letter.recipients.slice(0, mostNames).map((one) => (
          <Button
            key={`${one.letterId} ${one.position}`}
            size="small"
            className={one.repliedAt === null ? 'answer-name' : 'answer-name replied'}
            icon={one.repliedAt === null ? Minus : Check}
            isPressed={one.repliedAt !== null}
            onPress={() => say(one)}
          >
            <span aria-hidden="true">{shortRecipient(one.name)}</span>
            <span className="vh">
              {t(one.repliedAt === null ? 'answers.silent' : 'answers.replied', { name: one.name })}
            </span>
          </Button>
        ))}
        {rest > 0 && (
          <span className="small">
            {t('answers.more', { n: rest })} <Link href="/waiting">{t('answers.moreLink')}</Link>
          </span>
        )}
      </div>
    </li>
  );
}
