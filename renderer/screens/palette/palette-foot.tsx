/** Below the palette: searching everywhere for these words, and the keys. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/kbd.tsx';
import { ariaKeys } from '../../keys.ts';

type PaletteFootProps = { readonly words: string; readonly onEverywhere: () => void };

export function PaletteFoot({ words, onEverywhere }: PaletteFootProps) {
  const { t } = useTranslation('palette');
  return (
    <>
      {words !== '' && (
        <button
          type="button"
          className="palette-everywhere"
          aria-keyshortcuts={ariaKeys('mainAction')}
          onClick={onEverywhere}
        >
          <span className="clip grow">{t('all', { words })}</span>
          <Kbd command="mainAction" />
        </button>
      )}
      <footer className="palette-foot" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('choose')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('open')}
        </span>
        <span>
          <kbd>Tab</kbd> {t('onlyLabel')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('close')}
        </span>
        <span className="grow" />
        <span className="palette-spare">{t('sameDigits')}</span>
      </footer>
    </>
  );
}
