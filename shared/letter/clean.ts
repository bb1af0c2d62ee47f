/**
 * What no letter may carry to paper: codes that no XML may hold (Word would refuse the file), halves of an emoji,
 * zero-width characters (they break searching in Word) and marks that turn the direction of writing around.
 */

/** Stand for nothing and go without a trace. A joiner stays inside an emoji, which it holds together. */
const unseen =
  /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu;
/** Become a space: a line end or a tab would move the columns. */
const codes = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;

export function cleanText(text: string): string {
  return text.toWellFormed().replace(codes, ' ').replace(unseen, '').replaceAll('\u00a0', ' ');
}

/** How many characters nobody saw who typed or pasted them; tabs and line ends come from the keyboard on purpose. */
export function cleanedCount(text: string): number {
  const halves = text.isWellFormed() ? 0 : [...text].filter((letter) => !letter.isWellFormed()).length;
  const strange = (text.match(codes) ?? []).join('').replace(/[\t\r\n]/g, '').length;
  return halves + strange + (text.match(unseen) ?? []).length;
}
