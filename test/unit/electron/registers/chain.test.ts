/** A letter tells where it comes from and what came of it: by bundle, by link, by the numbers on its pages. */
import { expect, test } from 'vitest';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import type { ChainLink } from '../../../../shared/register/search.ts';
import { letterFields, openOffice, waitingImport } from '../../../helpers/register-office.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function desk() {
  const around = await testSurroundings();
  await openOffice(around.store);
  const room = registerHandlers(around);
  async function log(number: string, date: string, pages: readonly string[]) {
    const { importId } = await waitingImport(around.store, pages);
    return room['register.log']({
      importId,
      letterIndex: 1,
      fields: letterFields({ documentNumber: number, documentDate: date, subject: `เรื่องของ ${number}` }),
      allowSameLetter: true,
    });
  }
  return { room, log };
}

const told = (links: readonly ChainLink[]) =>
  links.map(({ tie, letter, page, depth }) => [tie, letter.entry?.running ?? letter.number, page, depth]);

test('what a letter cites stands above it, and it stands below what it cites, step by step', async () => {
  const { room, log } = await desk();
  const department = await log('มท ๐๘๑๐.๖/ว ๔๕๒๑', '2026-11-02', ['เรียน ผู้ว่าราชการจังหวัด']);
  const province = await log('ธบ ๐๐๒๓.๓/ว ๓๑๘๔', '2026-11-10', [
    'เรื่องอื่น',
    'อ้างถึง หนังสือกรม ที่ มท 0810.6/ว 4521 ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙ และ ที่ มท ๐๘๐๙.๒/ว ๑๒ ลงวันที่ ๑ ตุลาคม ๒๕๖๙',
  ]);
  const answer = await log('ธบ ๕๒๑๐๑/๘๘', '2026-11-15', [
    'อ้างถึง หนังสือจังหวัด ที่ ธบ ๐๐๒๓.๓/ว ๓๑๘๔ ลงวันที่ ๑๐ พฤศจิกายน ๒๕๖๙',
  ]);
  const middle = await room['search.chain']({ id: province.id });
  expect(told(middle.above)).toEqual([
    ['cites', 1, 2, 1],
    ['cites', 'มท ๐๘๐๙.๒/ว ๑๒', 2, 1],
  ]);
  expect(told(middle.below)).toEqual([['cited-by', 3, 1, 1]]);
  expect(told((await room['search.chain']({ id: department.id })).below)).toEqual([
    ['cited-by', 2, 2, 1],
    ['cited-by', 3, 1, 2],
  ]);
  expect(told((await room['search.chain']({ id: answer.id })).above)).toEqual([
    ['cites', 2, 1, 1],
    ['cites', 1, 2, 2],
    ['cites', 'มท ๐๘๐๙.๒/ว ๑๒', 2, 2],
  ]);
});

test('a number of another year, a longer number and an order are other letters', async () => {
  const { room, log } = await desk();
  const old = await log('ธบ ๐๐๒๓.๓/ว ๓๑', '2026-11-10', ['ข้อความ']);
  await log('ธบ ๕๒๑๐๑/๑', '2026-11-15', [
    'ที่ ธบ ๐๐๒๓.๓/ว ๓๑ ลงวันที่ ๑๐ มีนาคม ๒๕๖๘ ที่ ธบ ๐๐๒๓.๓/ว ๓๑๘ ลงวันที่ ๑ มกราคม ๒๕๖๙ คำสั่ง คม ๒๕๖๙/๓',
  ]);
  const chain = await room['search.chain']({ id: old.id });
  expect(chain).toEqual({ above: [], below: [], recipients: [] });
});

test('a classified letter tells nothing of what stands in it', async () => {
  const { room } = await desk();
  const secret = await room['register.log']({
    importId: null,
    letterIndex: null,
    fields: letterFields({ documentNumber: 'ธบ ๐๐๒๓.๑/๗๗', secrecy: 'secret' }),
    allowSameLetter: true,
  });
  expect(await room['search.chain']({ id: secret.id })).toEqual({ above: [], below: [], recipients: [] });
  await expect(room['search.chain']({ id: 'unknown' })).rejects.toMatchObject({ code: 'not-found' });
});
