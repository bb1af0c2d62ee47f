/** The office's own Word templates: looked at, kept, filled, numbered like any letter. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { checkTemplate } from '../../../../../electron/letters/templates/check-template.ts';
import { templateHandlers } from '../../../../../electron/letters/templates/handlers.ts';
import { letterFormNames } from '../../../../../shared/letter/forms/form.ts';
import { isAsked } from '../../../../../shared/letter/template.ts';
import { districtChief, officeSettings, prefix } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';
import { docx } from '../../../../helpers/word-file.ts';

function wordsOf(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00A0/g, ' ');
}

const permit = docx([
  'ที่ {ที่}   {ส่วนราชการ}',
  '{วันที่}',
  ['เรื่อง {เรื่', 'อง}'],
  'เรียน {เรียน}',
  'ด้วย {ชื่อผู้ขอ} ขอใช้ {สถานที่}',
  '{#รายการ}{ของ} จำนวน {จำนวน} {/รายการ}',
  '({ผู้ลงนาม})',
  '{ตำแหน่งผู้ลงนาม}',
]);

async function desk() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  await around.store.office.savePrefix({ ...prefix, id: undefined });
  await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const file = (outputId: string) => around.outputs.find(outputId).bytes;
  return { ...around, file, letters: letterHandlers(around), templates: templateHandlers(around) };
}

describe('a look at a template', () => {
  test('finds its fields however Word parted them, the rows of a loop, and what a letter usually has', () => {
    const { fields, mistakes, missing, name } = checkTemplate(permit, 'แบบขอใช้สถานที่.docx');
    expect(name).toBe('แบบขอใช้สถานที่');
    expect(mistakes).toEqual([]);
    expect(missing).toEqual([]);
    expect(fields.filter(({ columns }) => columns !== null)).toEqual([
      { name: 'รายการ', columns: ['ของ', 'จำนวน'] },
    ]);
    expect(fields.map((field) => field.name)).toContain('เรื่อง');
  });

  test('says every mistake at once', () => {
    const broken = docx(['ถึง {ผู้รับ', 'ลงชื่อ}', 'ว่าง {} นะ', '{#ก}{ข}', '{/ค}', '{#ง}{#จ}']);
    expect(checkTemplate(broken, 'x').mistakes.map(({ kind }) => kind)).toEqual([
      'not-closed',
      'not-opened',
      'empty-field',
      'loop-not-opened',
      'loop-in-loop',
      'loop-in-loop',
      'loop-not-closed',
    ]);
    expect(checkTemplate(docx(['ไม่มีช่อง']), 'x').mistakes).toEqual([{ kind: 'no-fields' }]);
    expect(checkTemplate(docx(['{อะไร}']), 'x').missing).toEqual(['ที่', 'วันที่', 'เรื่อง', 'เรียน']);
  });
});

describe('a kept template', () => {
  async function kept(at: Awaited<ReturnType<typeof desk>>, bytes = permit) {
    const { id: uploadId } = await at.uploads.add('แบบ.docx', bytes);
    return at.templates['template.add']({ uploadId, name: 'แบบขอใช้สถานที่' });
  }

  test('with mistakes is not kept', async () => {
    const at = await desk();
    await expect(kept(at, docx(['{ก']))).rejects.toThrow('template-mistakes');
    expect(await at.templates['template.list']({})).toEqual([]);
  });

  test('is tried with words of example in every field', async () => {
    const at = await desk();
    const { id } = await kept(at);
    const words = wordsOf(at.file((await at.templates['template.sample']({ id })).outputId));
    expect(words).toContain('ตัวอย่าง ชื่อผู้ขอ');
    expect(words).toContain('ของ ๒ จำนวน จำนวน ๒');
    expect(words).not.toMatch(/[{}]/);
  });

  test('becomes a letter that is signed and takes its number, which stands in the kept file', async () => {
    const at = await desk();
    const { id } = await kept(at);
    const letter = await at.templates['template.write']({
      id,
      subject: 'ขอใช้ห้องประชุม & ลาน <หน้า>',
      addressee: 'ปลัดเทศบาลตำบลวังหมอก',
      values: { ชื่อผู้ขอ: 'นายสมชาย\u0000 ใจดี 😀', สถานที่: 'ห้องประชุม\nชั้น ๒', รายการ: 'เก้าอี้, ๒๐\nโต๊ะ, ๔' },
    });
    await at.templates['template.remove']({ id }); // a letter keeps its paper
    await at.letters['letter.setState']({ id: letter.id, state: 'for-signature' });
    await at.letters['letter.setState']({ id: letter.id, state: 'signed' });
    const { entry } = await at.letters['letter.issue']({ id: letter.id, date: '2026-11-23' });
    expect(entry).toMatchObject({ subject: 'ขอใช้ห้องประชุม & ลาน <หน้า>', to: 'ปลัดเทศบาลตำบลวังหมอก' });
    const made = await at.letters['letter.docx']({ id: letter.id, purpose: 'final' });
    const words = wordsOf(at.file(made.outputId));
    expect(words).toContain('ที่ ธบ ๐๐๒๓.๙/๑');
    expect(words).toContain('๒๓ พฤศจิกายน ๒๕๖๙');
    expect(words).toContain('ลาน &lt;หน้า&gt;');
    expect(words).toContain('นายสมชาย  ใจดี 😀');
    expect(words).toContain('เก้าอี้ จำนวน ๒๐');
    expect(words).toContain('(นายธีรภพ ศรีวังทอง)');
    expect(words).not.toMatch(/[{}]/);
    await expect(at.letters['letter.pdf']({ id: letter.id })).rejects.toThrow('template-in-word');
  });

  test('fills fields whose names hold points and parentheses', async () => {
    const at = await desk();
    const { id } = await kept(at, docx(['{พ.ศ.} {ชื่อ (ตัวบรรจง)}']));
    const words = wordsOf(at.file((await at.templates['template.sample']({ id })).outputId));
    expect(words.trim()).toBe('ตัวอย่าง พ.ศ. ตัวอย่าง ชื่อ (ตัวบรรจง)');
  });

  test.each(letterFormNames)(
    'a form of ours (%s) leaves as a template that this program reads again',
    async (form) => {
      const at = await desk();
      const made = await at.templates['template.start']({ form });
      const bytes = at.file(made.outputId);
      const { fields, mistakes } = checkTemplate(bytes, made.name);
      expect(mistakes).toEqual([]);
      expect(fields.length).toBeGreaterThan(0);
      const { id } = await kept(at, bytes);
      const { outputId } = await at.templates['template.sample']({ id });
      const words = wordsOf(at.file(outputId));
      for (const { name } of fields.filter(isAsked)) expect(words).toContain(`ตัวอย่าง ${name}`);
      expect(words).not.toMatch(/[{}]/);
      if (form === 'external')
        expect(fields.map(({ name }) => name).sort()).toEqual(
          ['ที่', 'วันที่', 'เรื่อง', 'เรียน', 'เนื้อความ', 'ลงท้าย', 'คำลงท้าย', 'ผู้ลงนาม', 'ตำแหน่งผู้ลงนาม']
            .concat(['ผู้ประสานงาน', 'สำเนาส่ง', 'ข้อความท้ายหนังสือ'])
            .sort(),
        );
    },
  );
});
