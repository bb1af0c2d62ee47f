/** What the palette makes of the words typed, and of letters that must not be shown. */
import { FileText } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import { entryRow, hitRow } from '../../../../../renderer/screens/palette/entry-rows.ts';
import {
  askedNumber,
  holdsWords,
  inGroups,
  type PaletteRow,
} from '../../../../../renderer/screens/palette/row.ts';
import { palette } from '../../../../../renderer/text/th/palette.ts';
import { registerEntries } from '../../../../helpers/register-entries.ts';

const row = (id: string, group: PaletteRow['group']): PaletteRow => ({
  id,
  group,
  icon: FileText,
  title: id,
  target: { kind: 'path', path: '/' },
});

describe('a running number is looked for in both registers', () => {
  it.each([
    ['4218', { running: 4218, year: 2569 }],
    ['4218/68', { running: 4218, year: 2568 }],
    ['12 / 2567', { running: 12, year: 2567 }],
    ['ว 551', null],
    ['0017', null],
    ['1234567', null],
  ])('%s', (typed, asked) => {
    expect(askedNumber(typed, 2569)).toEqual(asked);
  });
});

it('words may stand in any of the texts, in either digits', () => {
  expect(holdsWords(['อบต. ทุ่งนาใหม่', '๐๘ ๑๒๓๔'], 'ทุ่งนา 081')).toBe(true);
  expect(holdsWords(['อบต. ทุ่งนาใหม่', null], 'ทุ่งนา เก่า')).toBe(false);
});

it('groups stand in their order, five lines each; alone a group shows more', () => {
  const rows = [
    row('ตั้งค่า', 'places'),
    ...Array.from({ length: 9 }, (_, at) => row(`ฉบับ ${at}`, 'received')),
    row('ผู้รับ', 'people'),
  ];
  expect(inGroups(rows, 'all').map(({ group }) => group)).toEqual([
    ...Array.from({ length: 5 }, () => 'received'),
    'people',
    'places',
  ]);
  expect(inGroups(rows, 'letters')).toHaveLength(9);
  expect(inGroups(rows, 'commands').map(({ id }) => id)).toEqual(['ตั้งค่า']);
});

it('a living letter of the received book can be sent on from its line; no other can', () => {
  const [entry] = registerEntries(1);
  if (entry === undefined) throw new Error('no entry');
  const words = { t: String as never, shortDate: String, digits: String };
  const voided = { reason: 'ลงซ้ำ', at: entry.enteredAt, by: entry.enteredBy };
  expect(entryRow(entry, words).forwards).toBe(entry.id);
  for (const other of [
    { ...entry, voided },
    { ...entry, secrecy: 'secret' as const },
    { ...entry, book: 'sent' as const },
  ])
    expect(entryRow(other, words).forwards).toBeUndefined();
});

describe('a classified letter', () => {
  const said = (key: string, values?: Record<string, unknown>) => `${key} ${JSON.stringify(values ?? {})}`;
  const words = { t: said as never, shortDate: String, digits: String };
  const [entry] = registerEntries(1);
  if (entry === undefined) throw new Error('no entry');
  const secret = { ...entry, secrecy: 'secret' as const, subject: 'แผนที่ลับ', from: 'กองลับ' };
  it('shows neither subject nor sender nor words of a page', () => {
    const shown = JSON.stringify([
      entryRow(secret, words),
      hitRow({ entry: secret, field: 'subject', excerpt: 'แผนที่ลับ', page: null, isNear: false }, words),
      hitRow({ entry: secret, field: 'page', excerpt: 'แผนที่ลับ', page: 2, isNear: false }, words),
    ]);
    expect(shown).not.toMatch(/แผนที่ลับ|กองลับ/);
    expect(palette.secret).toContain('ไม่แสดงเรื่อง');
  });
  it('another shows the words that were found', () => {
    const open = { ...secret, secrecy: null };
    expect(
      hitRow({ entry: open, field: 'page', excerpt: 'คำที่พบ', page: 2, isNear: false }, words).detail,
    ).toContain('คำที่พบ');
  });
});
