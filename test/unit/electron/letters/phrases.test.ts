/** The office's own phrases and words, through the handlers, on a real data folder. */
import { describe, expect, test } from 'vitest';
import { phraseHandlers } from '../../../../electron/letters/phrases.ts';
import { letterHandlers } from '../../../../electron/letters/service.ts';
import { phraseOfShortcut, phrasesFor } from '../../../../shared/letter/phrase-bank.ts';
import { districtChief, officeSettings, prefix } from '../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

async function desk() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  await around.store.office.savePrefix({ ...prefix, id: undefined });
  await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  return { ...around, phrases: phraseHandlers(around), letters: letterHandlers(around) };
}
const strictly = { kind: 'request', text: ' ให้ถือปฏิบัติโดยเคร่งครัด ', shortcut: 'ถบ' } as const;
const report = { kind: 'request', text: 'ให้รายงานผลให้อำเภอทราบ', shortcut: '' } as const;

describe('own phrases', () => {
  test('are kept in the office’s order, changed, and removed', async () => {
    const { phrases } = await desk();
    const first = await phrases['phrase.save'](strictly);
    const second = await phrases['phrase.save'](report);
    const third = await phrases['phrase.save']({ ...report, text: 'ทั้งนี้ ให้เป็นไปตามระเบียบ' });
    await phrases['phrase.order']({ ids: [third.id, first.id] });
    await phrases['phrase.save']({ ...second, text: 'ให้รายงานผลภายในกำหนด' });
    expect((await phrases['phrase.list']({})).map(({ text }) => text)).toEqual([
      'ทั้งนี้ ให้เป็นไปตามระเบียบ',
      'ให้ถือปฏิบัติโดยเคร่งครัด',
      'ให้รายงานผลภายในกำหนด',
    ]);
    await phrases['phrase.remove']({ id: first.id });
    await expect(phrases['phrase.remove']({ id: first.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a shortcut stands for one phrase alone', async () => {
    const { phrases } = await desk();
    const first = await phrases['phrase.save'](strictly);
    await expect(phrases['phrase.save']({ ...report, shortcut: ' ถบ ' })).rejects.toMatchObject({
      code: 'name-taken',
    });
    await phrases['phrase.save']({ ...first, text: 'ให้ถือปฏิบัติ' });
    const all = await phrases['phrase.list']({});
    expect([
      phraseOfShortcut('ถบ', all)?.text,
      phraseOfShortcut('ถ', all),
      phraseOfShortcut(' ', all),
    ]).toEqual(['ให้ถือปฏิบัติ', null, null]);
  });

  test('to those the district oversees no phrase says โปรด', () => {
    const closings = (level: 'upward' | 'downward') => phrasesFor(level, 'closing').map(({ text }) => text);
    expect(closings('downward').some((text) => text.includes('โปรด'))).toBe(false);
    expect(closings('upward').every((text) => text.includes('โปรด'))).toBe(true);
  });
});

test('a word the office added is no longer doubted in its letters', async () => {
  const { phrases, letters } = await desk();
  const { id, ...letter } = await letters['letter.create']({ form: 'external' });
  const content = { ...letter, body: [{ ...letter.body[0], text: 'ขอให้พิจรณาโดยด่วน' }] };
  const rules = async () =>
    (await letters['letter.save']({ id, content: structuredClone(content) as never })).findings
      .filter(({ field }) => field === 'body[0]')
      .map(({ rule, fixes }) => `${rule} ${fixes?.[0]?.replacement}`);
  expect(await rules()).toEqual(['unknown-word พิจารณา']);
  expect(await phrases['word.add']({ word: 'พิจรณา' })).toEqual(['พิจรณา']);
  expect(await rules()).toEqual([]);
  expect(await phrases['word.remove']({ word: 'พิจรณา' })).toEqual([]);
  expect(await rules()).toHaveLength(1);
});
