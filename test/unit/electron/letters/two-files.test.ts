/** The two files of one letter, through the handlers: the one that is kept, and the one to go on with in Word. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { letterHandlers } from '../../../../electron/letters/service.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { letterContent } from '../../../../shared/contract/schemas.ts';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { districtChief, officeSettings, prefix } from '../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

test('an issued letter’s final file is the kept one; the file to edit says so, flows, and leaves the kept one alone', async () => {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  await around.store.office.savePrefix({ ...prefix, id: undefined });
  await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const letters = letterHandlers(around);
  const fields = {
    ...emptyEntryFields,
    documentNumber: 'ธบ ๐๐๒๓.๓/ว ๑',
    from: 'จังหวัดธารบุรี',
    subject: 'การสำรวจ',
  };
  const entry = await registerHandlers(around)['register.log']({
    ...{ importId: null, letterIndex: null, allowSameLetter: true, fields },
  });
  const draft = await letters['letter.forward']({ entryId: entry.id });
  const text = 'ให้องค์กรปกครองส่วนท้องถิ่นดำเนินการตามแผนป้องกันภัยแล้ง '.repeat(60);
  const body = [{ kind: 'paragraph' as const, text, level: 1 as const, sourceParagraph: null }];
  await letters['letter.save']({
    id: draft.id,
    content: { ...letterContent.parse(draft), addressee: 'นายก', body },
  });
  await letters['letter.setState']({ id: draft.id, state: 'for-signature' });
  await letters['letter.setState']({ id: draft.id, state: 'signed' });
  await letters['letter.issue']({ id: draft.id, date: '2026-11-23' });

  const made = async (purpose: 'final' | 'to-edit') => {
    const { name, pages, outputId } = await letters['letter.docx']({ id: draft.id, purpose });
    const { bytes } = around.outputs.find(outputId);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    return { name, pages, bytes, sections: (document.match(/<w:sectPr[ >]/g) ?? []).length };
  };
  const final = await made('final');
  expect(final).toMatchObject({ name: 'ธบ ๐๐๒๓.๙-ว ๑.docx', pages: 2, sections: 2 });
  expect(await made('to-edit')).toMatchObject({
    name: 'ธบ ๐๐๒๓.๙-ว ๑ แก้ไขใน Word.docx',
    pages: 2,
    sections: 1,
  });
  const { bytes } = await made('final');
  expect(bytes).toEqual(final.bytes);
});
