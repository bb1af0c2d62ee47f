/** F1: the part of the guide that belongs to this place, beside the screen, over whatever dialog is open. */
import { type ComponentType, useState } from 'react';
import { useKeys } from './use-keys.ts';

type HelpPanel = ComponentType<{ readonly onClose: () => void }>;
export type LoadHelp = () => Promise<HelpPanel>;

export function useHelp(load: LoadHelp) {
  const [panel, setPanel] = useState<HelpPanel | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    if (panel === null)
      load()
        .then((loaded) => setPanel(() => loaded))
        // Asked for again, it is loaded again.
        .catch(() => setIsOpen(false));
  };
  useKeys({ help: open });
  useKeys({ help: open }, { inDialog: true });
  return { open, close: () => setIsOpen(false), shown: isOpen ? panel : null } as const;
}
