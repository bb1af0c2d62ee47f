/** The clerk's own cut of a file: understood anew without a new reading, kept through restarts and new readings. */
import { expect, onTestFinished, test } from 'vitest';
import { importHandlers } from '../../../../electron/import/service.ts';
import { loadSampleOffice } from '../../../../electron/settings/sample-office.ts';
import {
  type BundleCut,
  changeKind,
  joinBefore,
  proposedCut,
} from '../../../../shared/document/bundle-cut.ts';
import { emptyEntryFields, entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import { letterText } from '../../../helpers/letter-text.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

const pages = [
  letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑' }),
  'รายชื่อผู้เข้าร่วม\n\n๑\tเทศบาลตำบลนางาม\n๒\tเทศบาลตำบลดอนแก้ว',
  letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๒' }),
];

async function readFile(text: readonly string[] = pages) {
  const around = await testSurroundings();
  await loadSampleOffice(around.store, around.ports.clock());
  onTestFinished(() => around.store.close().catch(() => undefined));
  const imports = importHandlers(around, { workers: 1 });
  const bytes = new TextEncoder().encode(text.join('\f'));
  const { id: uploadId } = await around.uploads.add('ชุด.txt', bytes);
  const [started] = await imports['import.start']({ uploadIds: [uploadId] });
  const id = started?.id ?? '';
  const ready = async () => {
    await expect.poll(async () => (await imports['import.get']({ id })).item.state).toBe('ready');
    return imports['import.get']({ id });
  };
  return { around, imports, id, ready };
}

test('a cut is kept with its letters and the review, stays through a new reading, and can be given up', async () => {
  const { around, imports, id, ready } = await readFile();
  const read = await ready();
  expect(read.cut).toBeNull();
  expect(read.reading.letters.map(({ pages: [from, to] }) => [from, to])).toEqual([
    [1, 2],
    [3, 3],
  ]);
  const proposed = proposedCut(read.reading.letters);
  const second = read.reading.letters[1];
  if (second === undefined) throw new Error('no second letter');
  const fields = { ...entryFieldsFromLetter(second, null), subject: 'แก้เรื่องเอง' };
  const review = { letterIndex: 2, fields, answers: { subject: 'typed' as const } };

  const cut = changeKind(proposed, '2:0', 'letter');
  const done = await imports['import.cut']({ id, cut, review });
  expect(done.reading.letters.map(({ number }) => number)).toEqual([
    'พร ๐๐๒๓.๓/ว ๑๐๑',
    null,
    'พร ๐๐๒๓.๓/ว ๑๐๒',
  ]);
  expect(done.review).toMatchObject({ letterIndex: 3, fields: { subject: 'แก้เรื่องเอง' } });
  expect(done.cut).toEqual({ ...cut, proposed, isNewProposal: false });
  expect(await imports['import.get']({ id })).toEqual(done);

  await imports['import.retry']({ id });
  const again = await ready();
  expect(again).toMatchObject({ cut: done.cut, reading: { letters: done.reading.letters } });

  const undone = await imports['import.cut']({ id, cut: null, review: done.review });
  expect(undone).toMatchObject({ cut: null, reading: { letters: read.reading.letters }, review });
  expect(await around.store.imports.cut(id)).toBeNull();
});

test('a new reading that would cut otherwise says so and changes nothing', async () => {
  const { around, imports, id, ready } = await readFile();
  const read = await ready();
  const cut = joinBefore(proposedCut(read.reading.letters), '3:0');
  const kept = { ...cut, proposed: joinBefore(cut, '2:0'), isNewProposal: false };
  const { letters, warnings } = read.reading;
  await around.store.imports.recut(id, {
    ...{ cut: kept, letters, warnings, letterIndex: 1, letter: null, review: null },
    entryId: null,
  });
  await imports['import.retry']({ id });
  const again = await ready();
  expect(again.cut).toEqual({ ...cut, proposed: proposedCut(letters), isNewProposal: true });
  expect(again.reading.letters).toHaveLength(1);
});

test('what is logged, being read or gone takes no cut', async () => {
  const { imports, id, ready } = await readFile();
  const { reading } = await ready();
  const cut = changeKind(proposedCut(reading.letters), '2:0', 'letter');
  await imports['import.cut']({ id, cut, review: null });
  await imports['import.discard']({ id });
  const refused = imports['import.cut']({ id, cut, review: null });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
});

test('nothing of a cut stays behind with a secret letter', async () => {
  const { around, imports, id, ready } = await readFile();
  const { reading } = await ready();
  await imports['import.cut']({
    id,
    cut: changeKind(proposedCut(reading.letters), '2:0', 'letter'),
    review: null,
  });
  const stub = { number: null, dateISO: null, from: null, secrecy: 'secret' } as const;
  await around.store.imports.markSecret(id, 'text', stub);
  expect(await around.store.imports.cut(id)).toBeNull();
});

/** A mark of secrecy between so many lines of a head that only the head of a letter, cut there, gives it away. */
function hiddenMark(): string {
  const head = Array.from({ length: 9 }, (_, n) => `ศาลากลางจังหวัดแพร่ ${n}`).join('\n');
  const body = ['เรื่อง ทดสอบ', 'เรียน นายอำเภอ', 'ด้วยจังหวัดขอแจ้ง', 'ขอแสดงความนับถือ', '(นายสมมุติ ทดลอง)'];
  return [head, 'ลับ', head, ...body, head].join('\n\n');
}

test('a mark of secrecy that a cut brings to light is asked about as one of an import is', async () => {
  const { around, imports, id, ready } = await readFile([letterText({}), hiddenMark()]);
  const first = await ready();
  const cut: BundleCut = {
    pieces: [
      { page: 1, at: 0, kind: 'letter', under: null },
      { page: 2, at: 0, kind: 'letter', under: null },
    ],
  };
  const asked = await imports['import.cut']({ id, cut, review: null });
  expect(asked).toMatchObject({
    item: { state: 'waiting', secrecyDoubt: 'confidential', subject: null },
    reading: { pages: [], letters: [], warnings: [] },
    ...{ cut: null, review: null },
  });
  const late = { letterIndex: 1, fields: emptyEntryFields, answers: {} };
  await expect(imports['import.saveReview']({ id, review: late })).rejects.toMatchObject({
    code: 'not-found',
  });
  await imports['import.answerSecrecy']({ id, isSecret: false });
  expect((await ready()).reading).toEqual(first.reading);

  await imports['import.cut']({ id, cut, review: null });
  await imports['import.answerSecrecy']({ id, isSecret: true });
  const left = await imports['import.get']({ id });
  expect(left.item).toMatchObject({ state: 'secret', fileId: null, stub: { secrecy: 'confidential' } });
  expect(await around.store.vault.has(first.item.fileId ?? '')).toBe(false);
});
