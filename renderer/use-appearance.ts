/** Language, theme and text size of the office, put on <html>. Everything is in rem, so one size moves all. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleStatus } from '../shared/people/person.ts';
import { showError } from './queries/call.ts';
import { loadEnglish } from './text/index.ts';

export function useAppearance(settings: PeopleStatus['look'] | undefined): void {
  const { i18n } = useTranslation();
  const language = settings?.language ?? 'th';
  const theme = settings?.theme ?? 'light';
  const textSize = settings?.textSizePercent ?? 100;
  useEffect(() => {
    let isWished = true;
    async function speak() {
      if (language === 'en') await loadEnglish();
      if (!isWished) return;
      document.documentElement.lang = language;
      if (i18n.language !== language) await i18n.changeLanguage(language);
    }
    speak().catch(showError);
    return () => {
      isWished = false;
    };
  }, [i18n, language]);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
    askContainersAnew();
  }, [textSize]);
}

/** Chromium does not always ask its container queries anew where only the rem has changed that they count in. */
function askContainersAnew(): void {
  const { body } = document;
  body.style.containerType = 'normal';
  body.getBoundingClientRect();
  body.style.removeProperty('container-type');
}

type Theme = 'light' | 'dark' | 'contrast' | 'system';

/** Returns what ends following the system's wish. */
function applyTheme(theme: Theme): (() => void) | undefined {
  const root = document.documentElement;
  if (theme !== 'system') {
    root.dataset.theme = theme;
    return undefined;
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const follow = () => {
    root.dataset.theme = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  contrast.addEventListener('change', follow);
  return () => {
    dark.removeEventListener('change', follow);
    contrast.removeEventListener('change', follow);
  };
}
