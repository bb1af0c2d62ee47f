/** Where the clerk was before the guide was opened, to go on there. */
import { useEffect } from 'react';

let before = '/';

export function useRememberedPlace(path: string): void {
  useEffect(() => {
    if (!path.startsWith('/help')) before = path;
  }, [path]);
}

export function placeBeforeHelp(): string {
  return before;
}
