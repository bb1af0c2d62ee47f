/** The reminder from an issued letter, and the clerk's minute, as the office words them. */
import { describe, expect, test } from 'vitest';
import { draftMinute, minuteText } from '../../../../shared/letter/clerk-minute.ts';
import { reminder } from '../../../../shared/letter/reminder.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

const names = ['วังหมอก', 'ห้วยรวง', 'ดงธาร', 'ทุ่งรวง', 'เนินทราย'];
const silent = (count: number, deadline: string | null = '2026-11-26') =>
  names.slice(0, count).map((name, index) => ({
    recipientId: index === 1 ? null : `recipient-${index}`,
    name: `นายกองค์การบริหารส่วนตำบล${name}`,
    deadline,
    number: 'ธบ ๐๐๒๓.๙/ว ๑๘๓๗',
  }));
const remind = (count: number, deadline: string | null = '2026-11-26') =>
  reminder({
    issued: shortLetter,
    district: 'วังหมอก',
    silent: silent(count, deadline),
    deadline: '2026-12-04',
    today: '2026-11-30',
    prefixId: shortLetter.prefixId,
  });

describe('a reminder', () => {
  test('repeats the subject and cites the letter that the recipients have', () => {
    const letter = remind(1);
    expect(letter.form).toBe('external');
    expect(letter.subject).toBe(shortLetter.subject);
    expect(letter.references).toEqual(['หนังสืออำเภอวังหมอก ด่วนที่สุด ที่ ธบ ๐๐๒๓.๙/ว ๑๘๓๗ ลงวันที่ ๒๓ พฤศจิกายน ๒๕๖๙']);
    expect(letter.enclosures).toEqual([]);
    expect(letter.date).toBeNull();
  });

  test('pairs ตาม with นั้น, names the day that has passed and the new one', () => {
    const [first, second] = remind(1).body.map(({ text }) => text);
    expect(first).toMatch(/^ตามหนังสือที่อ้างถึง .* ภายในวันที่ ๒๖ พฤศจิกายน ๒๕๖๙ นั้น$/u);
    expect(second).toContain('ล่วงเลยกำหนดเวลาดังกล่าวแล้ว');
    expect(second).toMatch(/ภายในวันที่ ๔ ธันวาคม ๒๕๖๙$/u);
  });

  test('does not call a day past that is still to come', () => {
    const [, second] = remind(1, '2026-12-01').body.map(({ text }) => text);
    expect(second).toContain('ใกล้ครบกำหนดเวลาดังกล่าวแล้ว');
    expect(second).not.toContain('ล่วงเลย');
  });

  test('claims no day where none was set', () => {
    const text = remind(2, null)
      .body.map((block) => block.text)
      .join('\n');
    expect(text).not.toContain('กำหนดเวลาดังกล่าว');
    expect(text).not.toContain('๒๖ พฤศจิกายน');
  });

  test('addresses a few by name and many by a list behind it, as one circular', () => {
    expect(remind(1)).toMatchObject({ addressee: silent(1)[0]?.name, circular: false, attachments: [] });
    const few = remind(3);
    expect(few.addressee).toBe(
      'นายกองค์การบริหารส่วนตำบลวังหมอก นายกองค์การบริหารส่วนตำบลห้วยรวง และนายกองค์การบริหารส่วนตำบลดงธาร',
    );
    expect([few.circular, few.recipientIds]).toEqual([true, ['recipient-0', 'recipient-2']]);
    const many = remind(5);
    expect(many.addressee).toContain('ตามบัญชีแนบท้าย');
    const [table] = many.attachments[0]?.body ?? [];
    expect(table?.kind === 'table' && table.table.rows.map(([, name]) => name).slice(1)).toEqual(
      silent(5).map(({ name }) => name),
    );
    expect(many.body.at(-1)?.text).toContain('จำนวน ๕ แห่ง');
  });
});

describe('the clerk’s minute', () => {
  const facts = { district: 'วังหมอก', clerkName: 'นางสาวปุณยา ฟ้าแจ้ง', today: '2026-11-23' };

  test('asks for a decision where the letter wants something, for notice where it does not', () => {
    expect(draftMinute({ deadline: '2026-12-30', subject: 'แผนภัยแล้ง' }, facts).purpose).toBe('เพื่อโปรดพิจารณา');
    expect(draftMinute({ deadline: null, subject: 'แต่งตั้งข้าราชการ' }, facts).purpose).toBe('เพื่อโปรดทราบ');
  });

  test('reads as it is stamped: addressee, points behind dashes, name in parentheses, post, short date', () => {
    const minute = {
      ...draftMinute({ deadline: '2026-12-30', subject: 'แผนภัยแล้ง' }, facts),
      opinion: 'เห็นควรแจ้ง อปท. ในพื้นที่\n- รายงานภายใน 30 ธ.ค.',
      clerkPosition: 'เจ้าพนักงานธุรการปฏิบัติงาน',
    };
    expect(minuteText(minute).split('\n')).toEqual([
      'เรียน นายอำเภอวังหมอก',
      '- เพื่อโปรดพิจารณา',
      '- เห็นควรแจ้ง อปท. ในพื้นที่',
      '- รายงานภายใน ๓๐ ธ.ค.',
      '(นางสาวปุณยา ฟ้าแจ้ง)',
      'เจ้าพนักงานธุรการปฏิบัติงาน',
      '๒๓ พ.ย. ๒๕๖๙',
    ]);
  });
});
