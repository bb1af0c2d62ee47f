/** How long letters are kept, and what their stamp says. */
import { expect, test } from 'vitest';
import { mayEraseFile, missingFor, noFacts } from '../../../../shared/keeping/list.ts';
import {
  keepUntilOf,
  periodText,
  proposeRetention,
  type RetentionRule,
  storingStamp,
} from '../../../../shared/keeping/retention.ts';

const entry = {
  book: 'received',
  circular: false,
  documentNumber: 'ธบ ๐๐๒๓.๓/ว ๑๐๒',
  subject: 'ขอเชิญร่วมกิจกรรมวันสำคัญ',
  note: '',
  action: '',
} as const;

test('a letter is kept its years from the year in which it was stored', () => {
  expect(keepUntilOf('ten-years', 2569, null)).toBe(2579);
  expect(keepUntilOf('one-year', 2569, null)).toBe(2570);
  expect(keepUntilOf('forever', 2569, 2600)).toBeNull();
  expect(keepUntilOf('by-law', 2569, 2584)).toBe(2584);
});

test('the stamp is blue with its last year, or red and for ever', () => {
  expect(storingStamp({ keepUntil: 2579 })).toEqual({ text: 'เก็บถึง พ.ศ. ๒๕๗๙', ink: 'blue' });
  expect(storingStamp({ keepUntil: null })).toEqual({ text: 'ห้ามทำลาย', ink: 'red' });
  expect(periodText({ retention: 'five-years', keepUntil: 2574 })).toBe('๕ ปี');
  expect(periodText({ retention: 'by-law', keepUntil: 2584 })).toBe('ตามกฎหมาย ถึง พ.ศ. ๒๕๘๔');
});

test('what the clerk wrote on the line comes before the rules of the office, those before ten years', () => {
  const rules: readonly RetentionRule[] = [
    { book: 'received', circular: true, words: 'กิจกรรม', retention: 'one-year' },
    { book: null, circular: null, words: 'ที่ดิน', retention: 'forever' },
  ];
  expect(proposeRetention({ ...entry, note: 'เก็บ ๕ ปี' }, rules)).toEqual({
    retention: 'five-years',
    because: 'note',
  });
  expect(proposeRetention(entry, rules)).toEqual({ retention: 'one-year', because: 'rule' });
  expect(proposeRetention({ ...entry, documentNumber: 'ธบ ๐๐๒๓.๓/๑๐๒' }, rules)).toEqual({
    retention: 'ten-years',
    because: 'usual',
  });
  expect(proposeRetention({ ...entry, book: 'sent', subject: 'ข้อพิพาทที่ดิน' }, rules).retention).toBe('forever');
});

test('an electronic original goes after ten years, whether it came in or was written here', () => {
  expect(mayEraseFile({ year: 2559, hasFile: true }, 2569)).toBe(true);
  expect(mayEraseFile({ year: 2560, hasFile: true }, 2569)).toBe(false);
  expect(mayEraseFile({ year: 2550, hasFile: false }, 2569)).toBe(false);
});

test('sixty days without an answer of the archives count as agreed', () => {
  const sent = { ...noFacts, archives: 'sent', archivesSentOn: '2026-01-05' } as const;
  expect(missingFor('destroyed', { facts: sent, items: [] }, '2026-03-06')).toEqual(['archives']);
  expect(missingFor('destroyed', { facts: sent, items: [] }, '2026-03-07')).toEqual([]);
});
