/** Pages the reader could not read, or only in part: the clerk must look at the paper. */
import { toThaiDigits } from '../thai/numerals.ts';
import { type Check, warning } from './rule.ts';

export const pageQuality: Check = ({ pages }) =>
  pages.flatMap(({ page, text, source }) => {
    const number = { page: toThaiDigits(page) };
    if (source === 'none')
      return warning('page-without-text', 'doubt', number, { places: [{ page, start: 0, end: 0 }] });
    const lost = text.indexOf('\uFFFD');
    if (lost === -1) return [];
    return warning('page-lossy', 'doubt', number, { places: [{ page, start: lost, end: lost + 1 }] });
  });
