/** Who has answered, for a few offices: a letter a row, an office a column; one press says that its answer came. */
import { BellRing, Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortRecipient } from '../../../shared/office/recipient-kind.ts';
import type { AwaitedAnswers, AwaitedRecipient } from '../../../shared/register/deadline.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';
import { Button } from '../../components/button.tsx';
import { AnswersLink } from './answers-link.tsx';
import { type AnswerState, answerStateOf } from './answers-of.ts';
import { DueWords } from './due-words.tsx';
import { useAnswered } from './use-answered.ts';

type MatrixProps = {
  readonly answers: readonly AwaitedAnswers[];
  readonly names: readonly string[];
  readonly today: string;
  readonly holidays: readonly Holiday[];
};

export function AnswersMatrix({ answers, names, today, holidays }: MatrixProps) {
  const { t } = useTranslation('deadlines');
  return (
    <table className="answers-matrix">
      <thead>
        <tr>
          <th scope="col">{t('answers.letter')}</th>
          {names.map((name) => (
            <th key={name} scope="col" title={name}>
              <OfficeName name={name} />
            </th>
          ))}
          <th scope="col">{t('answers.dueDay')}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((letter) => (
          <tr key={letter.letterId}>
            <th scope="row">
              <AnswersLink letter={letter} />
            </th>
            {names.map((name) => (
              <td key={name}>
                {letter.recipients
                  .filter((one) => one.name === name)
                  .map((one) => (
                    <AnswerMark
                      key={`${one.letterId} ${one.position}`}
                      one={one}
                      state={answerStateOf(one, today, holidays)}
                    />
                  ))}
              </td>
            ))}
            <td className="answers-due">
              {letter.due === null ? (
                <span className="soft">{t('card.noDay')}</span>
              ) : (
                <DueWords due={letter.due} today={today} holidays={holidays} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** อบต. above, the place below: neither is ever cut in two. */
function OfficeName({ name }: { readonly name: string }) {
  const short = shortRecipient(name);
  const [kind, place] = short.split(/(?<=^[^.]{2,4}\.)/u);
  return place === undefined ? (
    short
  ) : (
    <>
      <span className="nb soft">{kind}</span> <span className="nb">{place}</span>
    </>
  );
}

const icons = { replied: Check, due: BellRing, silent: Minus } as const;

type MarkProps = { readonly one: AwaitedRecipient; readonly state: AnswerState };

function AnswerMark({ one, state }: MarkProps) {
  const { t } = useTranslation('deadlines');
  const say = useAnswered();
  return (
    <Button
      does="dispatch.tick"
      size="small"
      tone="quiet"
      className={`answer-mark ${state}`}
      icon={icons[state]}
      isPressed={state === 'replied'}
      onPress={() => say(one)}
    >
      <span className="answer-word" aria-hidden="true">
        {shortRecipient(one.name)}
      </span>
      <span className="vh">{t(`answers.${state}`, { name: one.name })}</span>
    </Button>
  );
}
