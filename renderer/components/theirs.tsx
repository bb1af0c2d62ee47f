/** A form that writes by itself: who has no right to it sees it, cannot change it, and reads why. */
import type { ReactNode } from 'react';
import type { MethodName } from '../../shared/contract/api.ts';
import { Notice } from './message.tsx';
import { useNotTheirs } from './rights.ts';

type Props = { readonly does: MethodName; readonly children: ReactNode };

export function Theirs({ does, children }: Props) {
  const why = useNotTheirs(does);
  if (why === null) return children;
  return (
    <>
      <Notice tone="info" title={why} />
      <fieldset className="not-theirs" disabled>
        {children}
      </fieldset>
    </>
  );
}
