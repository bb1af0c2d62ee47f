/** ๐-๙ (U+0E50-U+0E59) and 0-9. Inside the program numbers are numbers; Thai digits stand at the edges. */

/** Every ASCII digit of `text` as a Thai digit. */
export function toThaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0e20));
}

/** Every Thai digit of `text` as an ASCII digit; same length, so that positions stay true. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20));
}

/** ๔,๒๑๗: Thai digits with a comma at every third. */
export function formatCount(value: number): string {
  return toThaiDigits(value.toLocaleString('en-US'));
}
