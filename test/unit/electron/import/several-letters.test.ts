/** A stack of letters scanned into one file: each is entered by itself, none twice, and the file waits for the last. */
import { expect, onTestFinished, test } from 'vitest';
import { importHandlers } from '../../../../electron/import/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { loadSampleOffice } from '../../../../electron/settings/sample-office.ts';
import { changeKind, joinBefore, proposedCut } from '../../../../shared/document/bundle-cut.ts';
import { entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

const numbers = ['พร ๐๐๒๓.๓/ว ๑๐๑', 'พร ๐๐๒๓.๓/ว ๑๐๒', 'พร ๐๐๒๓.๓/ว ๑๐๓'];

async function openStack(pages = numbers.map((number) => letterText({ number }))) {
  const around = await testSurroundings();
  await loadSampleOffice(around.store, around.ports.clock());
  onTestFinished(() => around.store.close().catch(() => undefined));
  const imports = importHandlers(around, { workers: 1 });
  const register = registerHandlers(around);
  const add = async (name: string) => {
    const { id: uploadId } = await around.uploads.add(name, new TextEncoder().encode(pages.join('\f')));
    const [started] = await imports['import.start']({ uploadIds: [uploadId] });
    const id = started?.id ?? '';
    await expect.poll(async () => (await imports['import.get']({ id })).item.state).toBe('ready');
    return id;
  };
  const id = await add('กอง.txt');
  const get = () => imports['import.get']({ id });
  const log = async (letterIndex: number, subject?: string) => {
    const letter = (await get()).reading.letters.find(({ index }) => index === letterIndex);
    if (letter === undefined) throw new Error('no such letter');
    const fields = entryFieldsFromLetter(letter, null);
    const input = { importId: id, letterIndex, fields: { ...fields, subject: subject ?? fields.subject } };
    return register['register.log']({ ...input, allowSameLetter: false });
  };
  return { around, imports, register, id, get, log, add };
}

test('each letter gets its own number, and the file waits for the last of them', async () => {
  const { around, imports, get, log } = await openStack();
  const first = await log(1);
  const then = await get();
  expect(then.item).toMatchObject({ state: 'ready', number: numbers[1], lettersDone: { done: 1, of: 3 } });
  expect(then).toMatchObject({
    letterToLog: 2,
    review: null,
    logged: [{ letterIndex: 1, entryId: first.id, written: String(first.running) }],
  });
  // Its own line is no earlier copy of it.
  expect(then.item).toMatchObject({ sameFileAs: null, sameLetterAs: null, sameImportAs: null });
  await expect(log(1)).rejects.toMatchObject({ code: 'already-logged' });
  await expect(imports['import.discard']({ id: then.item.id })).rejects.toMatchObject({
    code: 'already-logged',
  });

  const third = await log(3);
  expect(third.running).toBe(first.running + 1);
  expect(await get()).toMatchObject({ item: { state: 'ready' }, letterToLog: 2 });
  await log(2);
  expect((await get()).item).toMatchObject({ state: 'logged', sameFileAs: null });
  expect(await around.store.imports.list(false)).toEqual([]);
});

test('a voided letter waits again as it was filled in, the others stay entered', async () => {
  const { imports, register, id, get, log } = await openStack();
  const { reading } = await get();
  const [one, two] = reading.letters;
  if (one === undefined || two === undefined) throw new Error('no letters');
  const reviewOf = (letter: typeof one, note: string) => ({
    letterIndex: letter.index,
    fields: { ...entryFieldsFromLetter(letter, null), note },
    answers: {},
  });
  await imports['import.saveReview']({ id, review: reviewOf(one, 'ฉบับแรก') });
  const first = await log(1);
  // What another window still held of it comes too late, and does not stand in for the next letter.
  const late = imports['import.saveReview']({ id, review: reviewOf(one, 'ช้าไป') });
  await expect(late).rejects.toMatchObject({ code: 'not-found' });
  await imports['import.saveReview']({ id, review: reviewOf(two, 'ฉบับที่สอง') });
  await register['register.void']({ id: first.id, reason: 'กดผิด' });
  expect(await get()).toMatchObject({
    item: { state: 'ready', entryId: null },
    letterToLog: 2,
    review: { letterIndex: 2, fields: { note: 'ฉบับที่สอง' } },
    logged: [],
  });
  await log(2);
  expect(await get()).toMatchObject({ letterToLog: 1, review: { fields: { note: 'ฉบับแรก' } } });
  await log(1);
  const last = await log(3);
  expect((await get()).item.state).toBe('logged');
  await register['register.void']({ id: last.id, reason: 'กดผิด' });
  expect(await get()).toMatchObject({ item: { state: 'ready' }, letterToLog: 3 });
});

test('letters that need no number leave the inbox with the file, and come back when that is taken back', async () => {
  const { imports, register, id, get, log } = await openStack();
  await expect(imports['import.dropLetters']({ id, isDropped: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  const first = await log(1);
  expect(await imports['import.dropLetters']({ id, isDropped: true })).toMatchObject({ state: 'logged' });
  expect((await get()).dropped).toEqual(['2:0', '3:0']);
  expect(await imports['import.dropLetters']({ id, isDropped: false })).toMatchObject({ state: 'ready' });
  expect(await get()).toMatchObject({ letterToLog: 2, dropped: [] });
  await imports['import.dropLetters']({ id, isDropped: true });
  // Of a voided one nothing was said: it alone waits again.
  await register['register.void']({ id: first.id, reason: 'กดผิด' });
  expect(await get()).toMatchObject({ item: { state: 'ready' }, letterToLog: 1 });
  await log(1);
  expect((await get()).item.state).toBe('logged');
});

test('the letters that are left may be cut, those with a number stay as they are', async () => {
  const pages = [
    letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑' }),
    'รายชื่อ',
    'ภาพถ่าย',
    letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๒' }),
  ];
  const { imports, id, get, log } = await openStack(pages);
  const { reading } = await get();
  expect(reading.letters.map(({ pages: range }) => range)).toEqual([
    [1, 3],
    [4, 4],
  ]);
  const second = await log(2);
  const cut = proposedCut(reading.letters);
  await expect(
    imports['import.cut']({ id, cut: joinBefore(cut, '4:0'), review: null }),
  ).rejects.toMatchObject({ code: 'already-logged', params: { running: String(second.running) } });
  const done = await imports['import.cut']({ id, cut: changeKind(cut, '2:0', 'letter'), review: null });
  // The line of the second letter still finds its letter, though one stands before it now.
  expect(done.reading.letters.map(({ index, pages: [from] }) => [index, from])).toEqual([
    [1, 1],
    [3, 2],
    [2, 4],
  ]);
  expect(done).toMatchObject({ letterToLog: 1, logged: [{ letterIndex: 2 }] });
  await log(1);
  expect((await get()).item.state).toBe('logged');
});

test('the same stack once more is known by the line of its letter', async () => {
  const { imports, log, add } = await openStack();
  const first = await log(1);
  const again = await imports['import.get']({ id: await add('กองอีกครั้ง.txt') });
  expect(again.item.sameFileAs).toMatchObject({ entryId: first.id });
});
