/** One letter each on the office's own template: a table fills its fields, every letter has its number and its Word file. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { manyHandlers } from '../../../../../electron/letters/many/handlers.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { templateHandlers } from '../../../../../electron/letters/templates/handlers.ts';
import { registerHandlers } from '../../../../../electron/registers/service.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import { merged } from '../../../../../shared/letter/merge.ts';
import { mergeProblems } from '../../../../../shared/letter/merge-check.ts';
import { districtChief, officeSettings, prefix } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';
import { docx } from '../../../../helpers/word-file.ts';

const permit = docx([
  'ที่ {ที่}',
  '{วันที่}',
  'เรื่อง {เรื่อง}',
  'เรียน {เรียน}',
  'อนุญาตให้ {ชื่อผู้ขอ} ใช้ {สถานที่}',
  '{#รายการ}{ของ} {จำนวน}{/รายการ}',
  '({ผู้ลงนาม})',
]);
const merge = {
  columns: ['เรียน', 'ชื่อผู้ขอ', 'วัน'],
  rows: [
    ['นายกเทศมนตรีตำบลบ้านหนึ่ง', 'นายหนึ่ง ใจดี', '๑ ธันวาคม'],
    ['ผู้อำนวยการโรงเรียนบ้านสอง', 'นางสอง งามตา', '๒ ธันวาคม'],
    ['นายกเทศมนตรีตำบลบ้านสาม', '', '๓ ธันวาคม'],
  ],
  addressee: 0,
};

async function signedDraft() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  await around.store.office.savePrefix({ ...prefix, id: undefined });
  await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const [letters, many] = [letterHandlers(around), manyHandlers(around)];
  const templates = templateHandlers(around);
  const { id: uploadId } = await around.uploads.add('แบบ.docx', permit);
  const { id: templateId } = await templates['template.add']({ uploadId, name: 'แบบอนุญาต' });
  const draft = await templates['template.write']({
    id: templateId,
    subject: 'อนุญาตให้ใช้สถานที่วันที่ {วัน}',
    addressee: '{เรียน}',
    values: { สถานที่: 'หอประชุม วันที่ {วัน}', รายการ: 'โต๊ะ, {วัน}' },
  });
  const { letter } = await letters['letter.save']({
    id: draft.id,
    content: letterContent.parse({ ...draft, merge }),
  });
  await letters['letter.setState']({ id: letter.id, state: 'for-signature' });
  await letters['letter.setState']({ id: letter.id, state: 'signed' });
  return { ...around, letters, many, templates, registers: registerHandlers(around), letter };
}

function wordsOf(docxFile: Uint8Array): string {
  const xml = strFromU8(unzipSync(docxFile)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

test('an empty field takes the column of its name, and an empty cell is told', async () => {
  const { letter } = await signedDraft();
  expect(merged(letter, 1).template?.values).toEqual({
    ชื่อผู้ขอ: 'นางสอง งามตา',
    สถานที่: 'หอประชุม วันที่ ๒ ธันวาคม',
    รายการ: 'โต๊ะ, ๒ ธันวาคม',
  });
  expect(mergeProblems(letter)).toEqual([{ kind: 'empty-cell', row: 2, name: 'ชื่อผู้ขอ' }]);
  const askedAmiss = { ...letter, addressee: '{ไม่มี}', merge: { ...merge, addressee: null } };
  expect(mergeProblems(askedAmiss)).toContainEqual({ kind: 'unknown-field', name: 'ไม่มี' });
});

test('the set takes its numbers at once, and leaves as a Word file each', async () => {
  const { letters, many, outputs, registers, letter } = await signedDraft();
  const issued = await letters['letter.issueEach']({ id: letter.id, date: '2026-11-23' });
  expect(issued.map(({ number, subject, addressee }) => [number, subject, addressee])).toEqual([
    ['ธบ ๐๐๒๓.๙/๑', 'อนุญาตให้ใช้สถานที่วันที่ ๑ ธันวาคม', 'นายกเทศมนตรีตำบลบ้านหนึ่ง'],
    ['ธบ ๐๐๒๓.๙/๒', 'อนุญาตให้ใช้สถานที่วันที่ ๒ ธันวาคม', 'ผู้อำนวยการโรงเรียนบ้านสอง'],
    ['ธบ ๐๐๒๓.๙/๓', 'อนุญาตให้ใช้สถานที่วันที่ ๓ ธันวาคม', 'นายกเทศมนตรีตำบลบ้านสาม'],
  ]);
  const hits = await registers['search.entries']({ text: 'นางสอง งามตา', limit: 5 });
  expect(hits.map(({ entry }) => entry.to)).toEqual(['ผู้อำนวยการโรงเรียนบ้านสอง']);

  const made = await many['many.paper']({ id: letter.id, kind: 'zip' });
  const files = unzipSync(outputs.find(made?.outputId ?? '').bytes);
  const names = Object.keys(files).filter((name) => name.endsWith('.docx'));
  expect(names).toEqual([
    '๐๐๑ ธบ ๐๐๒๓.๙-๑ นายกเทศมนตรีตำบลบ้านหนึ่ง.docx',
    '๐๐๒ ธบ ๐๐๒๓.๙-๒ ผู้อำนวยการโรงเรียนบ้านสอง.docx',
    '๐๐๓ ธบ ๐๐๒๓.๙-๓ นายกเทศมนตรีตำบลบ้านสาม.docx',
  ]);
  expect(wordsOf(files[names[1] ?? ''] ?? new Uint8Array())).toBe(
    [
      'ที่ ธบ ๐๐๒๓.๙/๒',
      '๒๓ พฤศจิกายน ๒๕๖๙',
      'เรื่อง อนุญาตให้ใช้สถานที่วันที่ ๒ ธันวาคม',
      'เรียน ผู้อำนวยการโรงเรียนบ้านสอง',
      'อนุญาตให้ นางสอง งามตา ใช้ หอประชุม วันที่ ๒ ธันวาคม',
      'โต๊ะ ๒ ธันวาคม',
      '(นายธีรภพ ศรีวังทอง)',
      '',
    ].join('\n'),
  );
});

test('what only Word can lay out is refused in so many words', async () => {
  const { letters, many, letter } = await signedDraft();
  await letters['letter.issueEach']({ id: letter.id, date: '2026-11-23' });
  for (const kind of ['pdf', 'docx', 'docx-to-edit'] as const)
    await expect(many['many.paper']({ id: letter.id, kind })).rejects.toThrow('template-in-word');
  await expect(letters['letter.preview']({ id: letter.id, row: 1 })).rejects.toThrow('template-in-word');
});

test('a row of the table is drawn as it will leave', async () => {
  const { templates, outputs, letter } = await signedDraft();
  const { outputId } = await templates['template.drawing']({ id: letter.id, row: 1 });
  expect(wordsOf(outputs.find(outputId).bytes)).toContain('อนุญาตให้ นางสอง งามตา ใช้ หอประชุม');
});
