import { describe, expect, test } from 'vitest';
import { align, comparable, scoreText } from '../../bench/reading/text-score.ts';

describe('the score of a read text', () => {
  test('a page read without fault has no errors, however its lines are broken', () => {
    expect(scoreText('ที่ อต ๐๐๒๓.๓/ว ๒๓๖๗\nเรื่อง ประชุม', 'ที่ อต ๐๐๒๓.๓ /ว ๒๓๖๗ เรื่อง\nประชุม')).toEqual({
      characters: 29,
      edits: 0,
      digits: 9,
      digitsKept: 9,
      digitsAdded: 0,
    });
  });

  test('a digit read as another is one error, one digit lost and one invented', () => {
    expect(scoreText('๒๒ พฤศจิกายน ๒๕๖๔', '๗๒ พฤศจิกายน ๒๕๖๔')).toEqual({
      characters: 15,
      edits: 1,
      digits: 6,
      digitsKept: 5,
      digitsAdded: 1,
    });
  });

  test('a digit read as an ASCII digit is not kept and not invented', () => {
    expect(scoreText('๑๒', '๑2')).toMatchObject({ edits: 1, digitsKept: 1, digitsAdded: 0 });
  });

  test('digits out of nothing are counted apart from those lost', () => {
    expect(scoreText('จำนวน ๓ ชุด', 'จำนวน ๓๓ ชุด')).toMatchObject({
      edits: 1,
      digits: 1,
      digitsKept: 1,
      digitsAdded: 1,
    });
    expect(scoreText('โทร. ๐ ๕๕๔๙', 'โทร.')).toMatchObject({
      edits: 5,
      digits: 5,
      digitsKept: 0,
      digitsAdded: 0,
    });
  });

  test('a line missed costs its own letters only, and the digits after it stay kept', () => {
    const truth = 'อ้างถึง หนังสือที่ ๑๒๓\nเรียน ผู้ว่าราชการ\nลงวันที่ ๔ มีนาคม';
    expect(scoreText(truth, 'อ้างถึง หนังสือที่ ๑๒๓\nลงวันที่ ๔ มีนาคม')).toMatchObject({
      edits: 'เรียนผู้ว่าราชการ'.length,
      digitsKept: 4,
    });
  });

  test('ำ and แ may be spelt in two signs, with the tone on either side', () => {
    expect(scoreText('กำหนด น้ำ แต่', 'ก\u0e4d\u0e32หนด น\u0e4d้\u0e32 เเต่').edits).toBe(0);
    expect(scoreText('น้ำ', 'น้\u0e4d\u0e32').edits).toBe(0);
    expect(scoreText('กำหนด', 'กาหนด').edits).toBe(1);
  });

  test('every unit that counts knows where it stood', () => {
    const text = 'ก ํา\n๕';
    expect(comparable(text)).toEqual({ text: 'กำ๕', places: [0, 2, 5] });
  });

  test('the alignment is the cheapest one', () => {
    const steps = align('กขคง', 'กคคงจ');
    expect(steps.map(({ kind }) => kind)).toEqual(['same', 'other', 'same', 'same', 'added']);
    expect(align('', 'ก').map(({ kind }) => kind)).toEqual(['added']);
    expect(align('ก', '').map(({ kind }) => kind)).toEqual(['lost']);
  });
});
