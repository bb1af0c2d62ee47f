/** Ctrl V anywhere outside a field: text to import, a copied picture, or files copied in the file manager. */
import { useLayoutEffect, useRef } from 'react';
import { type Pasted, pastedFrom } from './pasted.ts';

export function usePaste(onPaste: (pasted: Pasted) => void, pictureName: () => string): void {
  const current = useRef({ onPaste, pictureName });
  current.current = { onPaste, pictureName };
  useLayoutEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (isInField(event.target) || event.clipboardData === null) return;
      const pasted = pastedFrom(event.clipboardData, current.current.pictureName());
      if (pasted.kind === 'nothing') return;
      event.preventDefault();
      current.current.onPaste(pasted);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]') !==
      null
  );
}
