/** A length in millimetres, typed in Thai or ASCII digits, with a point or a comma. */
import { useEffect, useState } from 'react';
import { toArabicDigits } from '../../shared/thai/numerals.ts';
import { useFormat } from '../text/use-format.ts';
import { TextField } from './text-field.tsx';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least?: number;
  readonly most?: number;
};

export function MillimetreField({ label, value, onChange, least = -50, most = 50 }: Props) {
  const format = useFormat();
  const shown = format.digits(String(Math.round(value * 10) / 10));
  const [typed, setTyped] = useState(shown);
  const [isTyping, setIsTyping] = useState(false);
  useEffect(() => {
    if (!isTyping) setTyped(shown);
  }, [shown, isTyping]);
  return (
    <TextField
      label={label}
      value={typed}
      inputMode="text"
      className="millimetres"
      onFocus={() => setIsTyping(true)}
      onBlur={() => setIsTyping(false)}
      onChange={(text) => {
        setTyped(text);
        const read = lengthOf(text);
        if (read !== null) onChange(Math.min(most, Math.max(least, read)));
      }}
    />
  );
}

/** Null: no number (yet). */
export function lengthOf(text: string): number | null {
  const plain = toArabicDigits(text).trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,4}(?:\.\d*)?$/.test(plain) ? Number(plain) : null;
}
