import { expect, test, vi } from 'vitest';
import { createFakeElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', () => createFakeElectron().module);
const { safeName } = await import('../../../../electron/desktop/delivery.ts');

test.each([
  ['ทะเบียนหนังสือรับ ปี ๒๕๖๘.pdf', 'ทะเบียนหนังสือรับ ปี ๒๕๖๘.pdf'],
  ['ธบ ๐๐๒๓.๑๐/ว ๑๒.docx', 'ว ๑๒.docx'],
  ['..\\..\\Windows\\start.xlsx', 'start.xlsx'],
  ['ก:ข?"ค".pdf', 'ก_ข__ค_.pdf'],
  ['ว ๑๒.eml', 'ว ๑๒.eml'],
  ['ว ๑๒ รายฉบับ.zip', 'ว ๑๒ รายฉบับ.zip'],
  ['program.exe', 'program.exe.txt'],
  ['letter.pdf.lnk', 'letter.pdf.lnk.txt'],
  ['name.pdf. . ', 'name.pdf'],
  ['', 'document.txt'],
])('%j is handed over as %j', (name, expected) => {
  expect(safeName(name)).toBe(expected);
});
