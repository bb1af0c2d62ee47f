/** A button that opens the file picker of the desktop or browser. The same file can be chosen twice. */
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { MethodName } from '../../shared/contract/api.ts';
import { Button } from './button.tsx';

type FileButtonProps = {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  /** As of `<input accept>`. */
  readonly accept: string;
  readonly does?: MethodName;
  readonly onFile: (file: File) => void;
};

export function FileButton({ children, icon, accept, does, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button does={does} {...(icon === undefined ? {} : { icon })} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
