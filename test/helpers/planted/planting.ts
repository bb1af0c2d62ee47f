/** How a mistake is planted: where the letters of a bundle are, and how a passage of them is changed. */
import type { BundleModel, LetterModel } from './model.ts';

export type Defect = {
  readonly kind: string;
  readonly rule: string;
  readonly also?: readonly string[];
  /** Takes something away, so that no line shows where. */
  readonly leavesNoTrace?: boolean;
  /** Changes the model; false when this bundle has no place for it. */
  readonly model?: (bundle: BundleModel) => boolean;
  /** Changes the typed pages; null when these have no place for it. */
  readonly typed?: (pages: readonly string[], bundle: BundleModel) => readonly string[] | null;
};

export const citing = ({ letters }: BundleModel) =>
  letters.flatMap(({ enclosures }) => enclosures).find(({ cites }) => cites !== null);
export const departmentOf = ({ letters }: BundleModel) => letters.find(({ kind }) => kind === 'department');
export const provinceOf = ({ letters }: BundleModel) => letters.find(({ kind }) => kind === 'province');
export const districtOf = ({ letters }: BundleModel) => letters.find(({ kind }) => kind === 'district');
export const stampOf = (bundle: BundleModel) => departmentOf(bundle)?.stamps[0];
export const minuteOf = (bundle: BundleModel) => provinceOf(bundle)?.minute ?? undefined;
export const annexOf = (bundle: BundleModel, has: string) =>
  departmentOf(bundle)?.annexes.find((lines) => lines.some((line) => line.includes(has)));

/** A digit of the running number read as another. */
export function otherDigit(text: string): string {
  return text.replace(/[๐-๙](?=[^๐-๙]*$)/u, (digit) => (digit === '๗' ? '๑' : '๗'));
}

export function inLetters(bundle: BundleModel, change: (letter: LetterModel) => boolean): boolean {
  return bundle.letters.some(change);
}

export function inParagraph(
  bundle: BundleModel,
  pattern: RegExp,
  instead: string | ((found: string) => string),
): boolean {
  return inLetters(bundle, (letter) => {
    const at = letter.paragraphs.findIndex((text) => pattern.test(text));
    const text = letter.paragraphs[at];
    if (text === undefined) return false;
    const after =
      typeof instead === 'string' ? text.replace(pattern, instead) : text.replace(pattern, instead);
    letter.paragraphs[at] = after;
    return after !== text;
  });
}

export function inLines(
  lines: string[] | undefined,
  pattern: RegExp,
  instead: (found: string, ...groups: string[]) => string,
): boolean {
  const at = lines?.findIndex((line) => pattern.test(line)) ?? -1;
  const line = lines?.[at];
  if (lines === undefined || line === undefined) return false;
  lines[at] = line.replace(pattern, instead as (found: string) => string);
  return lines[at] !== line;
}

export function set<T>(target: T | undefined | null, change: (target: T) => void): boolean {
  if (target === undefined || target === null) return false;
  change(target);
  return true;
}

export function plain(thai: string): string {
  return thai.replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** The pages with one passage changed; null when it is not there or stays the same. */
export function replaced(
  pages: readonly string[],
  passage: string | RegExp,
  change: (found: string) => string,
  which: 'first' | 'last' = 'first',
): readonly string[] | null {
  if (passage === '') return null;
  const has = (page: string) => (typeof passage === 'string' ? page.includes(passage) : passage.test(page));
  const at = which === 'first' ? pages.findIndex(has) : pages.findLastIndex(has);
  const page = pages[at];
  if (page === undefined) return null;
  const from = which === 'last' && typeof passage === 'string' ? page.lastIndexOf(passage) : 0;
  const after = page.slice(0, from) + page.slice(from).replace(passage, change);
  return after === page ? null : pages.map((one, index) => (index === at ? after : one));
}

export function withSubjectEnd(
  pages: readonly string[],
  bundle: BundleModel,
  end: string,
): readonly string[] | null {
  const subject = departmentOf(bundle)?.subject;
  const at = pages.findLastIndex((page) => page.includes(`เรื่อง ${subject}\n\nเรียน`));
  return at < 0
    ? null
    : pages.map((page, index) =>
        index === at ? page.replace(`เรื่อง ${subject}\n`, `เรื่อง ${subject}${end}\n`) : page,
      );
}
