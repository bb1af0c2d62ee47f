import { expect, test } from 'vitest';
import { compared, type Naming, partsOf } from '../../../../../renderer/screens/letter/compare.ts';
import { formSamples } from '../../../../helpers/form-samples.ts';
import { shortLetter } from '../../../../helpers/letter-samples.ts';

const naming: Naming = {
  signatory: (id) => `ผู้ลงนาม ${id}`,
  recipient: (id) => `ผู้รับ ${id}`,
  prefix: (id) => `รหัส ${id}`,
  urgency: (value) => value,
  date: (iso) => iso,
  circular: 'เวียน',
  picture: '[ภาพ]',
};

const changesOf = (before: typeof shortLetter, after: typeof shortLetter) =>
  compared(partsOf(before, naming), partsOf(after, naming))
    .filter(({ isSame }) => !isSame)
    .map(({ name, before: old, after: fresh }) => ({
      name,
      dropped: old.filter(({ isChanged }) => isChanged).map(({ text }) => text),
      added: fresh.filter(({ isChanged }) => isChanged).map(({ text }) => text),
    }));

test('a changed word is marked alone, on the side where it stood, though Thai writes no spaces', () => {
  const before = { ...shortLetter, subject: 'การประชุมหัวหน้าส่วนราชการ' };
  const after = { ...shortLetter, subject: 'การประชุมกำนันส่วนราชการ' };
  expect(changesOf(before, after)).toEqual([{ name: 'subject', dropped: ['หัวหน้า'], added: ['กำนัน'] }]);
});

test('nothing is marked between equal states, and everything the form asks for is compared', () => {
  for (const sample of Object.values(formSamples))
    expect(changesOf(sample, structuredClone(sample))).toEqual([]);
  const changed = {
    ...shortLetter,
    recipientIds: ['ใหม่'],
    signatoryId: 'อื่น',
    circular: !shortLetter.circular,
  };
  expect(changesOf(shortLetter, changed).map(({ name }) => name)).toEqual([
    'prefixId',
    'recipientIds',
    'signatoryId',
  ]);
});

test('a cell of a table and a new attachment count as words', () => {
  const table = { widths: [1, 1], align: ['left', 'left'] as const, headRows: 0, rows: [['ก', '๑๐']] };
  const body = (amount: string) => [
    {
      kind: 'table' as const,
      text: '',
      level: 1 as const,
      sourceParagraph: null,
      table: { ...table, rows: [['ก', amount]] },
    },
  ];
  const before = { ...shortLetter, body: body('๑๐') };
  const after = {
    ...shortLetter,
    body: body('๒๐'),
    attachments: [{ title: 'บัญชี', landscape: false, body: [] }],
  };
  expect(changesOf(before, after)).toMatchObject([
    { name: 'body', dropped: ['๑๐'], added: ['๒๐'] },
    { name: 'attachments[0]' },
  ]);
});
