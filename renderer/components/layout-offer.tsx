/** Under a field that was typed with the other keyboard layout on: the words as they were meant, to be taken by a press. */
import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meantInOtherLayout } from '../../shared/thai/wrong-layout.ts';
import { Button } from './button.tsx';

/** Until the hands rest: half a word says little. */
const restMs = 500;

type LayoutOfferProps = { readonly value: string; readonly onTake: (meant: string) => void };

export function LayoutOffer({ value, onTake }: LayoutOfferProps) {
  const { t } = useTranslation('common');
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  const meant = rested === value ? meantInOtherLayout(value) : null;
  if (meant === null) return null;
  return (
    <span className="layout-offer" role="status">
      <Keyboard aria-hidden="true" />
      <span>{t('layout.meant', { words: meant })}</span>
      <Button size="small" onPress={() => onTake(meant)}>
        {t('layout.take')}
      </Button>
    </span>
  );
}
