/** The way into the palette for whoever looks for a search field: looks like one, and opens where words are typed. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ariaKeys } from '../keys.ts';
import { Kbd } from './kbd.tsx';
import { runCommand } from './use-keys.ts';

export function SearchStart() {
  const { t } = useTranslation('palette');
  return (
    <button
      type="button"
      className="search-start"
      aria-keyshortcuts={ariaKeys('search')}
      aria-haspopup="dialog"
      title={t('box')}
      onClick={() => runCommand('search')}
    >
      <Search aria-hidden="true" />
      <span className="clip grow">{t('box')}</span>
      <Kbd command="search" />
    </button>
  );
}
