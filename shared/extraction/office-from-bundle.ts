/**
 * Whose bundle this is: the district that filed, was addressed by, or minuted the letters in it. For trying out a
 * bundle without setting up an office first; never used to change an office's settings.
 */

import { isFiledCopy, letterToLog } from '../document/letter-to-log.ts';
import { parseDocumentNumber } from '../document/number.ts';
import type { ReadLetter } from '../document/reading.ts';
import { nearestProvince } from '../gazetteer/nearest-name.ts';
import { type Province, provinceOfCode } from '../gazetteer/provinces.ts';

export type BundleOffice = {
  /** Without อำเภอ. */
  readonly district: string;
  /** Without จังหวัด, spelt as the letter code says. */
  readonly province: string;
  readonly provinceCode: string;
  readonly grounds: {
    readonly kind: 'sent' | 'addressed' | 'minuted';
    /** `index` of the letter that says so, and its words. */
    readonly letter: number;
    readonly text: string;
  };
};

/** Null when the letters name no district, or no province for it. */
export function officeFromBundle(letters: readonly ReadLetter[]): BundleOffice | null {
  const outermost = letters[0];
  const logged = letters.find(({ index }) => index === letterToLog(letters));
  if (outermost === undefined || logged === undefined) return null;
  if (isFiledCopy(outermost)) return officeOf('sent', outermost, outermost.orgLines[0] ?? '');
  return (
    officeOf('addressed', logged, logged.to ?? '') ?? officeOf('minuted', logged, logged.marginNote?.to ?? '')
  );
}

function officeOf(
  kind: BundleOffice['grounds']['kind'],
  letter: ReadLetter,
  text: string,
): BundleOffice | null {
  const district = /อำเภอ\s*(?!ทุก|ใน|ที่|และ|ตาม)([\u0E01-\u0E4E]{2,})/u.exec(text)?.[1];
  const province = provinceOf(letter);
  if (district === undefined || province === null) return null;
  return {
    district: district.replace(/ฯ$/u, ''),
    province: province.name,
    provinceCode: province.code,
    grounds: { kind, letter: letter.index, text },
  };
}

/** The code of the number is the surer witness: two letters against a name of many. */
function provinceOf(letter: ReadLetter): Province | null {
  const code = letter.number === null ? null : (parseDocumentNumber(letter.number)?.code ?? null);
  const byCode = code === null ? null : provinceOfCode(code);
  if (byCode !== null) return byCode;
  const named = letter.orgLines
    .map((line) => /จังหวัด\s*(\S+)/u.exec(line)?.[1])
    .find((name) => name !== undefined);
  return named === undefined ? null : nearestProvince(named);
}
