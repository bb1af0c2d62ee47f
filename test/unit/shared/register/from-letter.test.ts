import { describe, expect, it } from 'vitest';
import {
  addresseeForRegister,
  entryFieldsFromLetter,
  ownDeadline,
  senderFromHead,
} from '../../../../shared/register/from-letter.ts';
import { readLetter } from '../../renderer/screens/review/letters.ts';

const office = { district: 'วังหมอก' };

describe('a received letter put into the columns of form 13', () => {
  it('fills every column the letter speaks of and leaves the office’s own columns empty', () => {
    const letter = readLetter({
      urgency: 'ด่วนที่สุด',
      dates: [{ text: 'ภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙', kind: 'deadline', iso: '2026-11-27', forRecipient: true }],
    });
    expect(entryFieldsFromLetter(letter, office)).toEqual({
      documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
      documentDate: '2026-11-20',
      documentDateText: null,
      from: 'จังหวัดธารบุรี',
      to: 'นายอำเภอวังหมอก',
      subject: 'แผนป้องกันภัยแล้ง',
      action: '',
      note: '',
      urgency: 'most-urgent',
      secrecy: null,
      deadline: '2026-11-27',
    });
  });

  it('keeps a date that no calendar has as it is printed', () => {
    const fields = entryFieldsFromLetter(
      readLetter({ dateISO: null, dateLiteral: '๗๒ พฤศจิกายน ๒๕๖๙' }),
      office,
    );
    expect([fields.documentDate, fields.documentDateText]).toEqual([null, '๗๒ พฤศจิกายน ๒๕๖๙']);
  });

  it('names the body behind the place in the head, and an agency as it calls itself', () => {
    expect([
      senderFromHead(['ศาลากลางจังหวัดธารบุรี']),
      senderFromHead(['ที่ว่าการอำเภอวังหมอก']),
      senderFromHead(['กรมป้องกันและบรรเทาสาธารณภัย', 'ถนนอู่ทองนอก']),
      senderFromHead([]),
    ]).toEqual(['จังหวัดธารบุรี', 'อำเภอวังหมอก', 'กรมป้องกันและบรรเทาสาธารณภัย', '']);
  });

  it('enters our own chief only when the letter is meant for him', () => {
    expect([
      addresseeForRegister('นายอำเภอ ทุกอำเภอ', office),
      addresseeForRegister('นายอำเภอวังหมอก และนายอำเภอห้วยน้ำฟ้า', office),
      addresseeForRegister('นายอำเภอห้วยน้ำฟ้า', office),
      addresseeForRegister('ผู้ว่าราชการจังหวัดทุกจังหวัด', office),
      addresseeForRegister(null, office),
    ]).toEqual(['นายอำเภอวังหมอก', 'นายอำเภอวังหมอก', 'นายอำเภอห้วยน้ำฟ้า', 'ผู้ว่าราชการจังหวัดทุกจังหวัด', '']);
  });

  it('takes the earliest deadline that binds us, never another office’s promise', () => {
    const dates = [
      { text: 'ก', kind: 'promise', iso: '2026-11-01', forRecipient: false },
      { text: 'ข', kind: 'deadline', iso: '2026-12-05', forRecipient: true },
      { text: 'ค', kind: 'deadline', iso: '2026-11-27' },
      { text: 'ง', kind: 'deadline', iso: '2026-11-10', forRecipient: false },
    ] as const;
    expect(ownDeadline(dates)?.text).toBe('ค');
  });
});
