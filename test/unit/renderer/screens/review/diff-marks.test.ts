import { describe, expect, it } from 'vitest';
import { counterpart, diffMarks } from '../../../../../renderer/screens/review/diff-marks.ts';

describe('two printed values side by side', () => {
  it('marks the one digit that differs on both sides', () => {
    expect(diffMarks('ว ๔๓๑๙', 'ว ๔๓๗๙')).toMatchObject({
      first: [
        { text: 'ว ๔๓', differs: false },
        { text: '๑', differs: true },
        { text: '๙', differs: false },
      ],
      second: [
        { text: 'ว ๔๓', differs: false },
        { text: '๗', differs: true },
        { text: '๙', differs: false },
      ],
    });
  });

  it('marks a consonant together with the marks it carries', () => {
    expect(diffMarks('ขั้น', 'ชั้น').first).toMatchObject([
      { text: 'ขั้', differs: true },
      { text: 'น', differs: false },
    ]);
  });

  it('does not mark a line’s end where the other text has a space', () => {
    const { first } = diffMarks('ที่ว่าการ\nอำเภอ', 'ที่ว่าการ อำเภอ');
    expect(first.some(({ differs }) => differs)).toBe(false);
  });

  it('finds what another reader saw in place of a part of a line', () => {
    const line = 'ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ศาลากลาง';
    const other = 'ที่ ธบ ๐๐๒๓.๓/ว ๖๑๘๒ศาลากลาง';
    const at = line.indexOf('๐๐๒๓');
    expect(counterpart(line, other, at, line.indexOf(' ศาลา'))).toBe('๐๐๒๓.๓/ว ๖๑๘๒');
    expect(counterpart(line, '', at, at + 4)).toBe('');
  });

  it('marks nothing in equal texts and everything against an empty one', () => {
    expect(diffMarks('ลับ', 'ลับ').second).toMatchObject([{ text: 'ลับ', differs: false }]);
    expect(diffMarks('ลับ', '')).toMatchObject({ first: [{ text: 'ลับ', differs: true }], second: [] });
  });
});
