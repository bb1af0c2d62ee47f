/** The end of the review: why no number can be given yet, or the number that will be given, and ลงรับ. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { NumberChoice, type NumberChoiceState } from '../numbers/number-choice.tsx';
import type { Obstacle } from './doubts.ts';

type LogBarProps = {
  readonly obstacle: Obstacle | null;
  /** Null until the application has said it. */
  readonly nextNumber: string | null;
  readonly isWorking: boolean;
  readonly isSaved: boolean;
  /** Set where a number is held in the book. */
  readonly choice: NumberChoiceState;
  readonly onLog: () => void;
  readonly onPause: () => void;
};

export function LogBar({ obstacle, nextNumber, isWorking, isSaved, choice, onLog, onPause }: LogBarProps) {
  const { t } = useTranslation('review');
  const reason = useReason(obstacle);
  return (
    <div className="act">
      <span
        className={reason === null ? 'small soft grow' : 'small doubt-text grow'}
        id="log-reason"
        role="status"
      >
        {reason ?? t('log.ready')}
      </span>
      <span className="vh" role="status">
        {isSaved ? '' : t('notSaved')}
      </span>
      <NumberChoice
        counter={{ book: 'received', prefixId: null, receivedBookId: null, circular: false, memo: false }}
        choice={choice}
        inBar
      />
      <Button onPress={onPause}>{t('log.pause')}</Button>
      <Button
        does="register.log"
        tone="main"
        command="mainAction"
        heldBack={isWorking ? t('log.working') : reason}
        describedBy="log-reason"
        onPress={onLog}
      >
        {nextNumber === null || choice.chosen !== undefined
          ? t('log.actionPlain')
          : t('log.action', { n: nextNumber })}
      </Button>
    </div>
  );
}

function useReason(obstacle: Obstacle | null): string | null {
  const { t } = useTranslation('review');
  if (obstacle === null) return null;
  if (obstacle.kind === 'doubts') return t('log.heldByDoubts', { n: obstacle.count });
  return t('log.heldByMissing', { field: t(`field.${obstacle.field}`) });
}
