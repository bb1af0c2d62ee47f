/** What a correction may not change: the form decides whether there is a number and in which book. */
import { expect, test } from 'vitest';
import { letterHandlers } from '../../../../electron/letters/service.ts';
import { letterContent } from '../../../../shared/contract/schemas.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function issued(form: 'external' | 'minutes') {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  const { id: prefixId } = await around.store.office.savePrefix({ ...prefix, id: undefined });
  const { id: signatoryId } = await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const letters = letterHandlers(around);
  const { id } = await letters['letter.create']({ form });
  const details = {
    place: 'ห้องประชุม',
    present: 'นาย ก',
    begins: '๐๙.๐๐',
    ends: '๑๒.๐๐',
    recorder: 'นางสาว ข',
  };
  const content = letterContent.parse({
    ...shortLetter,
    ...{ form, prefixId, signatoryId, recipientIds: [], circular: false },
    details: form === 'minutes' ? details : {},
  });
  await letters['letter.save']({ id, content });
  await letters['letter.setState']({ id, state: 'for-signature' });
  await letters['letter.setState']({ id, state: 'signed' });
  await letters['letter.issue']({ id, date: '2026-11-23' });
  await letters['letter.revise']({ id, reason: 'ถ้อยคำผิด' });
  return { letters, id, content };
}

test('a letter that bears a number stays of its form in a correction', async () => {
  const { letters, id, content } = await issued('external');
  const { letter } = await letters['letter.save']({ id, content: { ...content, form: 'minutes' } });
  expect(letter).toMatchObject({ form: 'external', number: 'ธบ ๐๐๒๓.๙/๑' });
});

test('minutes never come into a register by a correction, and giving it up finds them as they stood', async () => {
  const { letters, id, content } = await issued('minutes');
  const { letter } = await letters['letter.save']({ id, content: { ...content, form: 'external' } });
  expect(letter).toMatchObject({ form: 'minutes', number: null });
  await letters['letter.remove']({ id });
  expect((await letters['letter.get']({ id })).letter).toMatchObject({ state: 'numbered', version: 1 });
});
