/**
 * The whole window takes what is dropped: files, folders, or text dragged from another program. Own listeners, since
 * a drop zone of the toolkit covers one element only and would catch pasted files a second time.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import { type Hanging, hangingOver } from './door.ts';
import { droppedFiles } from './dropped-files.ts';

type Takers = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
};

/** The files that hang over the window; none of them for text, null when nothing does. */
export function useWindowDrop(takers: Takers): Hanging | null {
  const current = useRef(takers);
  current.current = takers;
  const [over, setOver] = useState<Hanging | null>(null);
  useLayoutEffect(() => {
    // Entering a child fires before leaving its parent: the count tells when the window itself is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carries(event.dataTransfer)) return;
      event.preventDefault();
      depth += 1;
      setOver(hangingOver(event.dataTransfer?.items ?? []));
    };
    const stay = (event: DragEvent) => {
      if (!carries(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(null);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(null);
      if (event.dataTransfer === null || !carries(event.dataTransfer)) return;
      event.preventDefault();
      void take(event.dataTransfer, current.current);
    };
    const bound = { dragenter: enter, dragover: stay, dragleave: leave, drop };
    for (const [name, listener] of Object.entries(bound))
      window.addEventListener(name as 'drop', listener as (event: DragEvent) => void);
    return () => {
      for (const [name, listener] of Object.entries(bound))
        window.removeEventListener(name as 'drop', listener as (event: DragEvent) => void);
    };
  }, []);
  return over;
}

async function take(data: DataTransfer, { onFiles, onText }: Takers): Promise<void> {
  const text = data.getData('text/plain');
  const files = await droppedFiles(data);
  if (files.length > 0) onFiles(files);
  else if (text.trim() !== '') onText(text);
}

/** Things dragged inside the screen itself (a selection in a field) carry text too; only files are sure to come from outside. */
function carries(data: DataTransfer | null): boolean {
  const target = document.activeElement;
  const isOwnText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return data !== null && (data.types.includes('Files') || (data.types.includes('text/plain') && !isOwnText));
}
