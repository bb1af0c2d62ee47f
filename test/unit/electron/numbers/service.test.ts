/** The clerk's work on numbers through the room's handlers, over a real data folder. */
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { numberHandlers } from '../../../../electron/numbers/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import type { Checked } from '../../../../shared/contract/api.ts';
import { clerk, letterFields, openOffice } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function desk(settings: Parameters<typeof openOffice>[1] = {}) {
  const around = await testSurroundings();
  const prefix = await openOffice(around.store, settings);
  return { around, prefix, numbers: numberHandlers(around), registers: registerHandlers(around) };
}

const paper = (changes: Partial<Checked<'register.log'>> = {}): Checked<'register.log'> => ({
  importId: null,
  letterIndex: null,
  fields: letterFields({ documentNumber: null }),
  allowSameLetter: true,
  ...changes,
});

const held = (changes: Partial<Checked<'number.reserve'>> = {}): Checked<'number.reserve'> => ({
  book: 'received',
  prefixId: null,
  receivedBookId: null,
  circular: false,
  memo: false,
  count: 1,
  holder: 'ปลัดอำเภอ <หัวหน้า>',
  reason: 'รอลงนาม',
  until: '2026-11-30',
  ...changes,
});

/** A year with every kind of number in it. */
async function fullYear() {
  const at = await desk({ allowInsertedNumbers: true });
  const { numbers, registers } = at;
  await at.around.store.office.setNextNumber(
    { book: 'received', prefixId: null, circular: false, year: 2569, next: 100 },
    at.around.ports.clock(),
  );
  await registers['register.log'](paper());
  const voided = await registers['register.log'](paper());
  await registers['register.void']({ id: voided.id, reason: 'ลงซ้ำ' });
  const number = { kind: 'inserted', year: 2569, after: 100, reason: 'ลงนามช้า' } as const;
  await registers['register.log'](paper({ number }));
  const [first] = await numbers['number.reserve'](held({ count: 2 }));
  await numbers['number.release']({ id: first?.id ?? '', reason: 'ไม่ได้ใช้' });
  return at;
}

test('numbers are held only in books the office keeps', async () => {
  const { numbers, prefix } = await desk();
  for (const strange of [
    held({ prefixId: 'unknown' }),
    held({ book: 'sent' }),
    held({ book: 'sent', prefixId: prefix.id, receivedBookId: 'unknown' }),
    held({ receivedBookId: 'unknown' }),
  ])
    await expect(numbers['number.reserve'](strange)).rejects.toThrow('not-found');
  expect(await numbers['number.years']({})).toEqual([]);
});

test('without the setting no number is inserted, and none of an earlier year is used', async () => {
  const { around, numbers, registers } = await desk();
  await registers['register.log'](paper());
  const number = { kind: 'inserted', year: 2569, after: 1, reason: 'ลงนามช้า' } as const;
  await expect(registers['register.log'](paper({ number }))).rejects.toThrow('inserting-not-allowed');
  const [kept] = await numbers['number.reserve'](held({ until: '2027-12-31' }));
  around.ports.clock.set('2027-01-04T09:30:00+07:00');
  const late = { kind: 'reserved', reservationId: kept?.id ?? '' } as const;
  await expect(registers['register.log'](paper({ number: late }))).rejects.toThrow('inserting-not-allowed');
});

test('the report prints every fate in words, and a name cannot become markup', async () => {
  const { around, numbers } = await fullYear();
  const { name } = await numbers['number.print']({ year: 2569, paper: 'report' });
  const [html = ''] = around.ports.printed;
  const words = ['๑ – ๙๙', '๑๐๐/๑', 'ลงนามช้า', 'ยกเลิก', 'ปล่อยเลขจอง ไม่ใช้', 'ข้ามเพราะตั้งเลขถัดไป', 'เลขซ้ำ: ไม่มี'];
  expect([name, ...words.filter((word) => !html.includes(word))]).toEqual(['รายงานเลขทะเบียน ปี ๒๕๖๙.pdf']);
  expect(html).not.toContain('<หัวหน้า>');
});

test('the spreadsheet holds the same lines as the report', async () => {
  const { around, numbers } = await fullYear();
  const { outputId } = await numbers['number.export']({ year: 2569, as: 'xlsx' });
  const rows = await readSheet(Buffer.from(around.outputs.find(outputId).bytes));
  expect(rows.slice(2).map((row) => row.slice(1, 4))).toEqual([
    ['๑ – ๙๙', '๙๙', 'ข้ามเพราะตั้งเลขถัดไป'],
    ['๑๐๐', '๑', 'ลงทะเบียน'],
    ['๑๐๐/๑', '๑', 'เลขแทรก'],
    ['๑๐๑', '๑', 'ยกเลิก'],
    ['๑๐๒', '๑', 'ปล่อยเลขจอง ไม่ใช้'],
    ['๑๐๓', '๑', 'จองไว้'],
  ]);
});

test('a closed year prints its summary with who closed it and what was changed since', async () => {
  const { around, numbers, registers } = await fullYear();
  around.ports.clock.set('2027-01-04T09:30:00+07:00');
  for (const { id, state } of await numbers['number.reservations']({ year: 2569 }))
    if (state === 'held') await numbers['number.release']({ id, reason: 'สิ้นปี' });
  const signer = { signer: 'นายธีรภพ ศรีวังทอง', signerPost: 'นายอำเภอวังหมอก' };
  await numbers['number.close']({ year: 2569, ...signer });
  const query = { book: 'received', year: 2569, order: 'oldest-first', offset: 0, limit: 1 } as const;
  const [entry] = (await registers['register.list'](query)).rows;
  await registers['register.correct']({
    id: entry?.id ?? '',
    changes: { from: 'อำเภอบ้านธาร' },
    reason: 'พิมพ์ผิดอำเภอ',
  });
  await numbers['number.print']({ year: 2569, paper: 'summary' });
  const html = around.ports.printed.at(-1) ?? '';
  const words = [
    `ปิดทะเบียนเมื่อวันที่ ๔ มกราคม ๒๕๗๐ โดย ${clerk}`,
    signer.signer,
    signer.signerPost,
    'พิมพ์ผิดอำเภอ',
    'รับ ๑๐๐',
  ];
  expect(words.filter((word) => !html.includes(word))).toEqual([]);
});
