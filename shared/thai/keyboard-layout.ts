/**
 * The Thai keyboard (Kedmanee, มอก. 820-2538 as Windows has it) beside the English one: what the same keys would have
 * written with the other layout on. Whether that was meant is another file's question (`wrong-layout.ts`).
 */

/** Key by key from the top left, without Shift and with it. */
const latinKeys =
  '`1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const thaiKeys = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map([...latinKeys].map((key, at) => [key, [...thaiKeys][at] ?? key]));
const toLatin = new Map([...thaiKeys].map((key, at) => [key, [...latinKeys][at] ?? key]));

/** What these keys write with the Thai layout on: l;ylfu → สวัสดี. */
export function asThaiKeys(latin: string): string {
  return [...latin].map((key) => toThai.get(key) ?? key).join('');
}

/** What these keys write with the English layout on: /ึฝ-ฝุึ → 27/3/67. */
export function asLatinKeys(thai: string): string {
  return [...thai].map((key) => toLatin.get(key) ?? key).join('');
}
