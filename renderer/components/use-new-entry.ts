/** Ctrl N where the screen has nothing of its own to add: a paper letter is logged over whatever is open. */
import { type ComponentType, useState } from 'react';

type EntryDialog = ComponentType<{ readonly onClose: () => void }>;
export type LoadNewEntry = () => Promise<EntryDialog>;

/** Screens whose own main button answers Ctrl N. */
const ownNewEntry = /^\/(?:drafts$|deadlines|received|sent)/;

export function useNewEntry(load: LoadNewEntry, path: string) {
  const [part, setPart] = useState<EntryDialog | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    if (part === null)
      load().then(
        (loaded) => setPart(() => loaded),
        () => setIsOpen(false),
      );
  };
  return {
    open: ownNewEntry.test(path) ? undefined : open,
    close: () => setIsOpen(false),
    shown: isOpen ? part : null,
  } as const;
}
