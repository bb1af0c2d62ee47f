/** The palette's part comes when the window has nothing better to do, so that Ctrl K opens at once and no key is lost. */
import { type ComponentType, useCallback, useEffect, useState } from 'react';

type PaletteComponent = ComponentType<{ readonly onClose: () => void }>;
export type LoadPalette = () => Promise<PaletteComponent>;

export function usePalette(load: LoadPalette) {
  const [part, setPart] = useState<PaletteComponent | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const take = useCallback(async () => {
    const loaded = await load();
    setPart(() => loaded);
  }, [load]);
  useEffect(() => {
    // A failed load is tried again when the palette is asked for.
    const idle = requestIdleCallback(() => void take().catch(() => undefined), { timeout: 3_000 });
    return () => cancelIdleCallback(idle);
  }, [take]);
  const open = () => {
    setIsOpen(true);
    if (part === null) take().catch(() => setIsOpen(false));
  };
  return { open, close: () => setIsOpen(false), shown: isOpen ? part : null } as const;
}
