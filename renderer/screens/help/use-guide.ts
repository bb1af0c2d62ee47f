/** The guide in the language of the screen; its words come when they are first asked for. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guide } from '../../text/help/guide.ts';
import type { Language } from '../../text/index.ts';

export type OpenGuide = { readonly guide: Guide; readonly language: Language };

export async function loadGuide(language: Language): Promise<Guide> {
  if (language === 'en') return (await import('../../text/help/en.ts')).guide;
  return (await import('../../text/help/th.ts')).guide;
}

/** Null until it is there. */
export function useGuide(): OpenGuide | null {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'th';
  const [open, setOpen] = useState<OpenGuide | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadGuide(language).then((guide) => {
      if (isWanted) setOpen({ guide, language });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return open;
}
