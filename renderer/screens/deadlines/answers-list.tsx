/** Who has answered: a table where few offices owe answers, otherwise letter by letter. */
import { BellRing, Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortRecipient } from '../../../shared/office/recipient-kind.ts';
import type { AwaitedAnswers } from '../../../shared/register/deadline.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { Button } from '../../components/button.tsx';
import { AnswersLink } from './answers-link.tsx';
import { AnswersMatrix } from './answers-matrix.tsx';
import { answerStateOf, columnsOf } from './answers-of.ts';
import { useAnswered } from './use-answered.ts';

/** Of a letter to hundreds the letter's own list serves better. */
const mostNames = 24;

type AnswersListProps = {
  readonly answers: readonly AwaitedAnswers[];
  readonly today: string;
  readonly holidays: readonly Holiday[];
};

export function AnswersList({ answers, today, holidays }: AnswersListProps) {
  const { t } = useTranslation('deadlines');
  const names = columnsOf(answers);
  return (
    <section className="panel answers-panel" data-pane="answers" aria-labelledby="answers-title">
      <header>
        <h2 id="answers-title">{t('answers.title')}</h2>
        <span className="small soft">{t('answers.hint')}</span>
        <span className="grow" />
        <AnswersKey />
      </header>
      {names === null ? (
        <ul>
          {answers.map((letter) => (
            <AnswersRow key={letter.letterId} letter={letter} today={today} holidays={holidays} />
          ))}
        </ul>
      ) : (
        <AnswersMatrix answers={answers} names={names} today={today} holidays={holidays} />
      )}
    </section>
  );
}

/** What the three marks mean, in words. */
function AnswersKey() {
  const { t } = useTranslation('deadlines');
  return (
    <span className="small soft row wrap answers-key" aria-hidden="true">
      <span className="answer-mark replied">
        <Check /> {t('answers.key.replied')}
      </span>
      <span className="answer-mark due">
        <BellRing /> {t('answers.key.due')}
      </span>
      <span className="answer-mark silent">
        <Minus /> {t('answers.key.silent')}
      </span>
    </span>
  );
}

type RowProps = Omit<AnswersListProps, 'answers'> & { readonly letter: AwaitedAnswers };

const icons = { replied: Check, due: BellRing, silent: Minus } as const;

function AnswersRow({ letter, today, holidays }: RowProps) {
  const { t } = useTranslation('deadlines');
  const say = useAnswered();
  const rest = letter.recipients.length - mostNames;
  return (
    <li className="answers-row">
      <AnswersLink letter={letter} />
      <div className="row wrap">
        {letter.recipients.slice(0, mostNames).map((one) => {
          const state = answerStateOf(one, today, holidays);
          return (
            <Button
              does="dispatch.tick"
              key={`${one.letterId} ${one.position}`}
              size="small"
              className={`answer-name ${state}`}
              icon={icons[state]}
              isPressed={state === 'replied'}
              onPress={() => say(one)}
            >
              <span aria-hidden="true">{shortRecipient(one.name)}</span>
              <span className="vh">{t(`answers.${state}`, { name: one.name })}</span>
            </Button>
          );
        })}
        {rest > 0 && (
          <span className="small">
            {t('answers.more', { n: rest })} <Link href="/waiting">{t('answers.moreLink')}</Link>
          </span>
        )}
      </div>
    </li>
  );
}
