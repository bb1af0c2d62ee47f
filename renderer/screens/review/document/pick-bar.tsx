/** Under the pages while words are marked: what is marked, and what can be done with it. */
import './picking.css';
import { ClipboardCopy, TextCursorInput, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { lineOfSpans, textOfSpans } from './pick.ts';

type PickBarProps = {
  readonly pages: readonly ReadPage[];
  readonly spans: readonly Span[];
  /** Name of the column the words would go into; null: none was chosen. */
  readonly column: string | null;
  readonly onPut: (words: string, spans: readonly Span[]) => boolean;
  /** Why words of these pages may not leave the program; null: they may. */
  readonly hold: string | null;
  readonly onClear: () => void;
};

export function PickBar({ pages, spans, column, onPut, hold, onClear }: PickBarProps) {
  const { t } = useTranslation('review');
  const words = lineOfSpans(pages, spans);
  useCopyKey(() => textOfSpans(pages, spans), hold);
  // Before the screen's own: the first Esc only lets go of the words.
  useKeys({ back: onClear });
  const copy = () =>
    void navigator.clipboard
      .writeText(textOfSpans(pages, spans))
      .then(() => showMessage({ tone: 'done', title: t('pick.copied'), slot: 'pick' }));
  return (
    <div className="pick-bar" role="toolbar" aria-label={t('pick.label')}>
      <span className="picked-words grow clip" role="status" title={words}>
        {t('pick.words', { words })}
      </span>
      <Button
        size="small"
        icon={TextCursorInput}
        command="putWords"
        heldBack={column === null ? t('pick.chooseColumn') : null}
        onPress={() => onPut(words, spans) && onClear()}
      >
        {column === null ? t('pick.put') : t('pick.putInto', { column })}
      </Button>
      <Button
        size="small"
        tone="quiet"
        icon={ClipboardCopy}
        label={t('pick.copy')}
        heldBack={hold}
        onPress={copy}
      />
      <Button size="small" tone="quiet" icon={X} label={t('pick.clear')} onPress={onClear} />
    </div>
  );
}

/** Ctrl C takes the words marked on the page, unless others are marked in a field. */
function useCopyKey(text: () => string, hold: string | null): void {
  const current = useRef({ text, hold });
  current.current = { text, hold };
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (hasOwnWords(event.target)) return;
      event.preventDefault();
      const { text: words, hold: why } = current.current;
      if (why === null) event.clipboardData?.setData('text/plain', words());
      else showMessage({ tone: 'doubt', title: why, slot: 'pick' });
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, []);
}

function hasOwnWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return target.selectionStart !== target.selectionEnd;
  return getSelection()?.isCollapsed === false;
}
