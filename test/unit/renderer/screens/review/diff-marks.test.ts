import { describe, expect, it } from 'vitest';
import { diffMarks } from '../../../../../renderer/screens/review/diff-marks.ts';

describe('two printed values side by side', () => {
  it('marks the one digit that differs on both sides', () => {
    expect(diffMarks('ว ๔๓๑๙', 'ว ๔๓๗๙')).toEqual({
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
    expect(diffMarks('ขั้น', 'ชั้น').first).toEqual([
      { text: 'ขั้', differs: true },
      { text: 'น', differs: false },
    ]);
  });

  it('marks nothing in equal texts and everything against an empty one', () => {
    expect(diffMarks('ลับ', 'ลับ').second).toEqual([{ text: 'ลับ', differs: false }]);
    expect(diffMarks('ลับ', '')).toEqual({ first: [{ text: 'ลับ', differs: true }], second: [] });
  });
});
