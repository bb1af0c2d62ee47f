/** A letter of a set whose addressee was wrong: after its correction everything goes to the right office. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { manyHandlers } from '../../../../../electron/letters/many/handlers.ts';
import { letterHandlers } from '../../../../../electron/letters/service.ts';
import { letterContent } from '../../../../../shared/contract/schemas.ts';
import type { Letter, LetterContent } from '../../../../../shared/letter/letter.ts';
import { districtChief, officeSettings, prefix, shortLetter } from '../../../../helpers/letter-samples.ts';
import { testSurroundings } from '../../../../helpers/surroundings.ts';

const names = ['หนึ่ง', 'สอง', 'สาม'].map((name) => `นายกองค์การบริหารส่วนตำบลบ้าน${name}`);
const [, second = '', third = ''] = names;
const columns = ['เรียน', 'อีเมล'];
const rowsOf = (places: readonly number[]) =>
  places.map((place) => [names[place] ?? '', `sao${place}@example.go.th`]);

async function office() {
  const around = await testSurroundings();
  await around.store.settings.save(officeSettings);
  const { id: prefixId } = await around.store.office.savePrefix({ ...prefix, id: undefined });
  const { id: signatoryId } = await around.store.office.saveSignatory({ ...districtChief, id: undefined });
  const letters = letterHandlers(around);
  async function draft(changes: object): Promise<string> {
    const { id } = await letters['letter.create']({ form: 'external' });
    const content = letterContent.parse({
      ...{ ...shortLetter, prefixId, signatoryId, recipientIds: [], subject: 'แจ้งผลการพิจารณา' },
      ...changes,
    });
    await letters['letter.save']({ id, content });
    await sign(id);
    return id;
  }
  async function sign(id: string): Promise<void> {
    await letters['letter.setState']({ id, state: 'for-signature' });
    await letters['letter.setState']({ id, state: 'signed' });
  }
  async function correct(id: string, change: (letter: Letter) => Partial<LetterContent>): Promise<void> {
    const letter = await letters['letter.revise']({ id, reason: 'ผู้รับผิด' });
    await letters['letter.save']({ id, content: letterContent.parse({ ...letter, ...change(letter) }) });
    await sign(id);
    await letters['letter.issue']({ id, date: '2026-11-23' });
  }
  async function messages(id: string): Promise<readonly string[]> {
    const made = await manyHandlers(around)['many.paper']({ id, kind: 'mail' });
    const files = unzipSync(around.outputs.find(made?.outputId ?? '').bytes);
    return Object.entries(files)
      .filter(([name]) => name.endsWith('.eml'))
      .map(([name, bytes]) => {
        const to = /^To: (.*)\r$/mu.exec(strFromU8(bytes, true))?.[1];
        const whom = names.findIndex((each) => name.includes(each));
        return `${whom} ${to}`;
      })
      .sort();
  }
  return { ...around, letters, draft, correct, messages };
}

test('a letter of a set corrected to another office is mailed to no one of the wrong office', async () => {
  const at = await office();
  const merge = { columns, rows: rowsOf([0, 1]), addressee: 0 };
  const id = await at.draft({ circular: false, merge });
  const made = await at.letters['letter.issueEach']({ id, date: '2026-11-23' });
  await at.letters['letter.setState']({ id, state: 'sent', all: true });
  const wrong = made[1]?.id ?? '';
  await at.correct(wrong, () => ({ addressee: third }));
  expect(await at.messages(id)).toEqual(['0 sao0@example.go.th']);
  const rows = await at.store.letters.dispatches(wrong);
  expect(rows.map(({ name, leftAt }) => [name, leftAt !== null])).toEqual([
    [second, true],
    [third, false],
  ]);
  at.ports.printed.length = 0;
  await manyHandlers(at)['many.paper']({ id, kind: 'delivery-book' });
  const book = at.ports.printed.join('');
  expect([book.includes('บ้านสอง'), book.includes('บ้านสาม')]).toEqual([false, true]);
});

test('a circular with a table that was corrected is mailed to each by its own address', async () => {
  const at = await office();
  const merge = { columns, rows: rowsOf([0, 1]), addressee: 0 };
  const id = await at.draft({ circular: true, merge });
  await at.letters['letter.issue']({ id, date: '2026-11-23' });
  await at.letters['letter.setState']({ id, state: 'sent' });
  await at.correct(id, () => ({ merge: { ...merge, rows: rowsOf([2, 1]) } }));
  expect(await at.messages(id)).toEqual(['1 sao1@example.go.th', '2 sao2@example.go.th']);
});
