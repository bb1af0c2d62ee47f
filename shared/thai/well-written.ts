/**
 * Whether a run can be Thai writing: every mark has its letter, every leading vowel its consonant. Says nothing of
 * whether such a word exists.
 */
const consonant = '[ก-ฮ]';
const tone = '[่้๊๋]?';

/**
 * A piece is a consonant or ฤ with what stands on it and after it, after a leading vowel or not. ั ็ ื need something
 * behind them (ก็ alone does not); ์ closes a consonant that may carry ิ or ุ (สิทธิ์, พันธุ์).
 */
const pieces = [
  `[เแโใไ]?[ฤฦ]ๅ?`,
  `${consonant}[ิุ]?์`,
  `[เแโใไ]?${consonant}${tone}[ะาำ]`,
  `[เแโ]?${consonant}[ัื]${tone}(?=${consonant})`,
  `ก็`,
  `[เแ]?${consonant}็(?=${consonant})`,
  `[เแโใไ]?${consonant}[ิีึฺุูํ]?${tone}`,
];
const wholeWord = new RegExp(`^(?:(?:${pieces.join('|')})+ะ?[ๆฯ]?)+$`);

/** Figures, dashes, brackets and stops part words as spaces do. */
export function isWellWritten(text: string): boolean {
  return text
    .split(/[^ก-๎]+/)
    .filter((word) => word !== '')
    .every((word) => wholeWord.test(word));
}
