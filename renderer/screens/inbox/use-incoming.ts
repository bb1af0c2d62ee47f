/** Files on their way into the queue: handed over one after another; one that fails never stops the others. */
import { useRef, useState } from 'react';
import { useImportFile } from '../../queries/imports.ts';

export type Incoming = {
  readonly addFiles: (files: readonly File[]) => void;
  /** Handed over so far, of all that are under way; both 0 when idle. */
  readonly taken: number;
  readonly total: number;
};

export function useIncoming(): Incoming {
  const { mutateAsync } = useImportFile();
  const waiting = useRef<File[]>([]);
  const isRunning = useRef(false);
  const [count, setCount] = useState({ taken: 0, total: 0 });

  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
      // The failure is already said in the message strip; the next file has its turn.
      await mutateAsync(file).catch(() => undefined);
      setCount(({ taken, total }) => ({ taken: taken + 1, total }));
    }
    isRunning.current = false;
    setCount({ taken: 0, total: 0 });
  };
  const addFiles = (files: readonly File[]) => {
    if (files.length === 0) return;
    waiting.current.push(...files);
    setCount(({ taken, total }) => ({ taken, total: total + files.length }));
    void run();
  };
  return { addFiles, ...count };
}
