/** Amounts of money in words, as vouchers and letters write them: หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน. */

const digits: Readonly<Record<string, number>> = {
  ศูนย์: 0,
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  ยี่: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};
const places: Readonly<Record<string, number>> = { สิบ: 10, ร้อย: 100, พัน: 1_000, หมื่น: 10_000, แสน: 100_000 };
const word = new RegExp(`^(?:${[...Object.keys(digits), ...Object.keys(places), 'ล้าน'].join('|')})`, 'u');

/** Null when the words are no amount of baht. */
export function bahtFromWords(words: string): { readonly baht: number; readonly satang: number } | null {
  const bare = words.replace(/\s+/gu, '').replace(/ถ้วน$/u, '');
  const [first = '', rest, ...more] = bare.split('บาท');
  if (rest === undefined || more.length > 0) return null;
  const baht = numberFromWords(first);
  const satang =
    rest === '' ? 0 : rest.endsWith('สตางค์') ? numberFromWords(rest.slice(0, -'สตางค์'.length)) : null;
  return baht === null || satang === null ? null : { baht, satang };
}

function numberFromWords(words: string): number | null {
  let rest = words;
  let millions = 0;
  let sum = 0;
  let digit: number | null = null;
  if (rest === '') return null;
  while (rest !== '') {
    const next = word.exec(rest)?.[0];
    if (next === undefined) return null;
    rest = rest.slice(next.length);
    const place = places[next];
    if (next === 'ล้าน') {
      millions = (millions + sum + (digit ?? 0)) * 1_000_000;
      sum = 0;
      digit = null;
    } else if (place === undefined) digit = digits[next] ?? 0;
    else {
      sum += (digit ?? 1) * place;
      digit = null;
    }
  }
  return millions + sum + (digit ?? 0);
}
