/** Below the palette: searching everywhere for these words, and the keys. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/kbd.tsx';
import { ariaKeys } from '../../keys.ts';

type PaletteFootProps = {
  readonly words: string;
  readonly onEverywhere: () => void;
  /** Of the line that is chosen; undefined when it is no letter that can be sent on. */
  readonly onForward: (() => void) | undefined;
};

export function PaletteFoot({ words, onEverywhere, onForward }: PaletteFootProps) {
  const { t } = useTranslation('palette');
  return (
    <>
      {onForward !== undefined && (
        <button
          type="button"
          className="palette-everywhere"
          aria-keyshortcuts={ariaKeys('forward')}
          onClick={onForward}
        >
          <span className="clip grow">{t('forward')}</span>
          <Kbd command="forward" />
        </button>
      )}
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
