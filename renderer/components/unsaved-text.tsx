/**
 * Escape never loses text: a dialog that was typed into asks before it goes. The safe answer has the focus. In a browser
 * reloading the page, or closing it, asks too; the desktop's window has no such question to show.
 */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

export type UnsavedText = {
  /** For what holds the fields. */
  readonly onInput: (event: FormEvent) => void;
  /** What Escape and a press outside do. */
  readonly leave: () => void;
  /** In place of the dialog's own buttons while it asks. */
  readonly question: ReactNode | null;
};

export function useUnsavedText(onClose: () => void): UnsavedText {
  const isTyped = useRef(false);
  const before = useRef<Element | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    const holdPage = (event: BeforeUnloadEvent) => {
      if (isTyped.current && !('saraban' in window)) event.preventDefault();
    };
    window.addEventListener('beforeunload', holdPage);
    return () => window.removeEventListener('beforeunload', holdPage);
  }, []);
  const goOn = () => {
    setIsAsking(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return {
    onInput: ({ target }) => {
      if (isWriting(target)) isTyped.current = true;
    },
    leave: () => {
      if (isAsking) goOn();
      else if (!isTyped.current) onClose();
      else {
        before.current = document.activeElement;
        setIsAsking(true);
      }
    },
    question: isAsking ? <Question onGoOn={goOn} onThrowAway={onClose} /> : null,
  };
}

/** Words to be kept; what is typed to find something is not. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return ['text', 'email', 'tel', 'password'].includes(target.type) && target.role !== 'combobox';
}

type QuestionProps = { readonly onGoOn: () => void; readonly onThrowAway: () => void };

function Question({ onGoOn, onThrowAway }: QuestionProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <span role="alert" className="grow">
        {t('unsaved.title')}
      </span>
      <Button inDialog autoFocus onPress={onGoOn}>
        {t('unsaved.goOn')}
      </Button>
      <Button inDialog tone="danger" onPress={onThrowAway}>
        {t('unsaved.throwAway')}
      </Button>
    </>
  );
}
