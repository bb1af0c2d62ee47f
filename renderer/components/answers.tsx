/** The two answers at the foot of a dialog, always in this order: leave all as it is, or go on. */
import type { MethodName } from '../../shared/contract/api.ts';
import { Button } from './button.tsx';

type AnswersProps = {
  /** Words for leaving all as it is. */
  readonly cancel: string;
  readonly onCancel: () => void;
  /** The verb of going on. */
  readonly answer: string;
  readonly onAnswer: () => void | Promise<void>;
  /** `danger` has no key: what cannot be taken back wants a deliberate press. */
  readonly tone?: 'main' | 'danger';
  readonly size?: 'normal' | 'big';
  readonly does?: MethodName;
  readonly heldBack?: string | null;
  /** The caret starts on leaving: a stray Enter does nothing. */
  readonly startsOnCancel?: boolean;
};

export function Answers(props: AnswersProps) {
  const { tone = 'main', size = 'normal' } = props;
  const goOn = async () => props.onAnswer();
  return (
    <>
      <Button inDialog autoFocus={props.startsOnCancel ?? false} onPress={props.onCancel}>
        {props.cancel}
      </Button>
      <Button
        inDialog
        tone={tone}
        size={size}
        command={tone === 'main' ? 'mainAction' : undefined}
        does={props.does}
        heldBack={props.heldBack}
        onPress={() => void goOn().catch(() => undefined)} // failures are said inside the dialog
      >
        {props.answer}
      </Button>
    </>
  );
}
