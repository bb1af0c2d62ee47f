/** The system's file picker, opened by button or Ctrl O; several files at once. */
import { type ChangeEvent, type RefObject, useRef } from 'react';

export type FilePicker = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly open: () => void;
  readonly take: (event: ChangeEvent<HTMLInputElement>) => void;
};

export function useFilePicker(onFiles: (files: readonly File[]) => void): FilePicker {
  const input = useRef<HTMLInputElement>(null);
  return {
    input,
    open: () => input.current?.click(),
    take: ({ target }) => {
      onFiles([...(target.files ?? [])]);
      // The same file chosen again must count as a change.
      target.value = '';
    },
  };
}
