/** Ctrl V anywhere outside a field: text to import, or files copied in the file manager. */
import { useLayoutEffect, useRef } from 'react';

export function usePastedText(onPaste: (text: string, files: readonly File[]) => void): void {
  const current = useRef(onPaste);
  current.current = onPaste;
  useLayoutEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (isInField(event.target) || event.clipboardData === null) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      current.current(text, files);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null
  );
}
