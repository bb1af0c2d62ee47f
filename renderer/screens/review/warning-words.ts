/** The sentence of a warning, in the language of the screen. */
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../../shared/document/reading.ts';
import { warningText } from '../../../shared/text/warnings.ts';

export function useWarningWords(): (warning: Warning) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'th';
  return (warning) => warningText(language, warning);
}
