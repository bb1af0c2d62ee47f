/** Scans that were named by hand, and the number each name means. */
import { expect, it } from 'vitest';
import { readScanName } from '../../../../shared/register/scan-name.ts';

it.each([
  ['๑๒๓-2569.pdf', null, 123, 2569, false],
  ['รับ 123 เรื่อง ขอเชิญประชุม 2569.pdf', 'received', 123, null, false],
  ['รับที่ ๐๐๔๒_๖๙.pdf', 'received', 42, 2569, false],
  ['ส่ง ว45-2568 เวียน.pdf', 'sent', 45, 2568, true],
  ['2569-รับ-00017.tif', 'received', 17, 2569, false],
  ['scan0007.jpg', null, 7, null, false],
])('%s', (name, book, running, year, circular) => {
  expect(readScanName(name)).toEqual({ book, running, year, circular });
});

it('a name without a number names no letter', () => {
  expect(readScanName('หนังสือด่วนจากจังหวัด.pdf')).toBeNull();
  expect(readScanName('000.pdf')).toBeNull();
});
