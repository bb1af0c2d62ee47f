/** From the books' counters to what the clerk types (the last number given) and back. */
import { z } from 'zod';
import type { Prefix, Series } from '../../../shared/office/office.ts';
import { toArabicDigits, toThaiDigits } from '../../../shared/thai/numerals.ts';

/** Empty: the book is new, its next number is 1. */
const lastNumber = z
  .string()
  .trim()
  .refine((text) => /^\d{0,7}$/.test(toArabicDigits(text)), 'number');

export const numbersSchema = z.object({
  lastReceived: lastNumber,
  circularSeries: z.enum(['own', 'shared']),
  defaultIndex: z.number(),
  prefixes: z.array(
    z.object({
      prefixId: z.string().nullable(),
      code: z.string().trim().min(1, 'required'),
      ownerOffice: z.string().trim(),
      phone: z.string().trim(),
      email: z
        .string()
        .trim()
        .refine((text) => text === '' || text.includes('@'), 'email'),
      lastOrdinary: lastNumber,
      lastCircular: lastNumber,
    }),
  ),
});
export type NumbersValues = z.infer<typeof numbersSchema>;
export type PrefixValues = NumbersValues['prefixes'][number];

export const newPrefix: PrefixValues = {
  prefixId: null,
  code: '',
  ownerOffice: '',
  phone: '',
  email: '',
  lastOrdinary: '',
  lastCircular: '',
};

export function numbersFrom(
  prefixes: readonly Prefix[],
  series: readonly Series[],
  circularSeries: 'own' | 'shared',
): NumbersValues {
  const last = (book: Series['book'], prefixId: string | null, circular: boolean) => {
    const found = series.find(
      (one) => one.book === book && one.prefixId === prefixId && one.circular === circular,
    );
    return found === undefined || found.next === 1 ? '' : toThaiDigits(found.next - 1);
  };
  const rows = prefixes.map((prefix) => ({
    prefixId: prefix.id,
    code: prefix.code,
    ownerOffice: prefix.ownerOffice,
    phone: prefix.phone,
    email: prefix.email,
    lastOrdinary: last('sent', prefix.id, false),
    lastCircular: last('sent', prefix.id, true),
  }));
  return {
    lastReceived: last('received', null, false),
    circularSeries,
    defaultIndex: Math.max(
      0,
      prefixes.findIndex((prefix) => prefix.isDefault),
    ),
    prefixes: rows.length === 0 ? [newPrefix] : rows,
  };
}

/** The number that follows the typed one. */
export function nextAfter(last: string): number {
  const value = Number(toArabicDigits(last.trim()));
  return Number.isSafeInteger(value) && value >= 0 ? value + 1 : 1;
}
