/** What is found in a draft before it is issued. */
import { describe, expect, test } from 'vitest';
import { blockingRules, findings, rulesHoldingBack } from '../../../../shared/letter/check.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { letterFindingText } from '../../../../shared/text/letter-findings.ts';
import { allAdministrations, districtChief, shortLetter, standIn } from '../../../helpers/letter-samples.ts';

const facts = {
  signatories: [districtChief, standIn],
  recipients: allAdministrations.memberIds.map((id) => ({ id })),
  today: '2026-11-23',
};
const found = (changes: Partial<LetterContent>) => findings({ ...shortLetter, ...changes }, facts);
const saying = (text: string) =>
  found({
    body: [{ kind: 'paragraph', text, level: 1, sourceParagraph: null }],
    ...(!text.includes('สิ่งที่ส่งมาด้วย') && { enclosures: [] }),
  }).map(({ rule, field }) => `${rule} ${field}`);

test('a whole letter has nothing to find', () => {
  expect(findings(shortLetter, facts)).toEqual([]);
});

test('only a missing subject, recipient or signatory holds the number back', () => {
  expect(
    blockingRules(found({ subject: ' ', addressee: '', signatoryId: null, body: [], closingPurpose: '' })),
  ).toEqual(['no-subject', 'no-recipient', 'no-signatory']);
});

test('asked for the number alone, the same rules hold it back as among all findings', () => {
  const drafts: readonly Partial<LetterContent>[] = [
    {},
    { subject: ' ', addressee: '', signatoryId: null, body: [], closingPurpose: '' },
    { signatoryId: standIn.id, date: '2026-11-30' },
    { signatoryId: 'gone', recipientIds: ['gone'] },
    { form: 'certificate', subject: '', addressee: '', details: {} },
    { form: 'minutes', details: {}, signatoryId: null },
  ];
  for (const draft of drafts) {
    const content = { ...shortLetter, ...draft };
    expect(rulesHoldingBack(content, facts)).toEqual(blockingRules(findings(content, facts)));
  }
  expect(rulesHoldingBack({ ...shortLetter, form: 'minutes', details: {} }, facts)).toContain('no-detail');
});

test('a signatory whose days are over is doubted', () => {
  expect(found({ signatoryId: standIn.id, date: '2026-11-30' })).toEqual([
    {
      rule: 'signatory-not-valid',
      severity: 'doubt',
      field: 'signatoryId',
      params: { name: standIn.name, day: '2026-11-30' },
      fixes: [
        {
          field: 'signatoryId',
          start: 0,
          end: standIn.id.length,
          was: standIn.id,
          replacement: districtChief.id,
          label: districtChief.name,
        },
      ],
    },
  ]);
});

describe('dates in the text', () => {
  test('a weekday that is not the date’s', () => {
    // 4 December 2569 is a Friday.
    expect(saying('ประชุมในวันพฤหัสบดีที่ ๔ ธันวาคม ๒๕๖๙')).toEqual(['weekday-mismatch body[0]']);
    expect(saying('ประชุมในวันศุกร์ที่ ๔ ธันวาคม ๒๕๖๙')).toEqual([]);
  });

  test('a day the calendar does not have', () => {
    expect(saying('ประชุมในวันที่ ๗๒ พฤศจิกายน ๒๕๖๙')).toEqual(['impossible-date body[0]']);
    expect(saying('ประชุมในวันที่ ๓๑ พ.ย. ๖๙')).toEqual(['impossible-date body[0]']);
  });

  test('a deadline that has passed, or comes after the event', () => {
    expect(saying('แจ้งภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๙')).toEqual(['deadline-past body[0]']);
    expect(saying('ประชุมในวันที่ ๔ ธันวาคม ๒๕๖๙ แจ้งรายชื่อภายในวันที่ ๗ ธันวาคม ๒๕๖๙')).toEqual([
      'deadline-after-event body[0]',
    ]);
    expect(saying('ลงทะเบียน โดยกรมจะจัดส่งรหัสผู้ใช้งานให้ ภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๙')).toEqual([]);
    expect(saying('ประชุมเมื่อวันที่ ๑ ตุลาคม ๒๕๖๙ แจ้งรายชื่อภายในวันที่ ๗ ธันวาคม ๒๕๖๙')).toEqual([]);
    expect(saying('อบรมระหว่างวันที่ ๑๕ - ๑๗ ธันวาคม ๒๕๖๙ ลงทะเบียนภายในวันที่ ๑๐ ธันวาคม ๒๕๖๙')).toEqual([]);
  });
});

describe('wording and form', () => {
  test('a reference to an enclosure that is not listed', () => {
    expect(saying('รายละเอียดตามสิ่งที่ส่งมาด้วย ๓')).toEqual(['dangling-enclosure body[0]']);
    expect(found({ enclosures: [] }).map(({ rule }) => rule)).toEqual(['dangling-enclosure']);
  });

  test('a citation without a whole number or a date of the calendar', () => {
    const citing = (text: string) =>
      found({ enclosures: [{ text, quantity: '๑ ชุด' }] }).map(({ rule }) => rule);
    expect(citing('สำเนาหนังสือจังหวัดธารบุรี ที่ ธบ ๐๐๒๓.๓ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙')).toEqual(['citation-number']);
    expect(citing('สำเนาหนังสือจังหวัดธารบุรี ที่ ธบ ๐๐๒๓.๓/ว ๖๑ ลงวันที่ ๗๒ พฤศจิกายน ๒๕๖๙')).toEqual(['citation-date']);
    expect(citing('แบบตอบรับ')).toEqual([]);
  });

  test('telephone numbers have nine digits, mobiles ten', () => {
    expect(saying('สอบถาม โทร. ๐ ๕๕๕๔๙ ๕๕๕๘๑')).toEqual(['phone-digits body[0]']);
    expect(saying('สอบถาม โทร. ๐ ๕๕๐๐ ๐๑๒๓ หรือ โทร. ๐๘ ๑๒๓๔ ๕๖๗๘')).toEqual([]);
  });

  test('ASCII digits, invisible characters and an open ตามที่', () => {
    expect(saying('มีผู้เข้าร่วม 40 คน')).toEqual(['ascii-digits body[0]']);
    expect(saying('อำ\u200bเภอ')).toEqual(['cleaned-text body[0]']);
    expect(saying('ตามที่จังหวัดแจ้งให้สำรวจแหล่งน้ำ')).toEqual(['clause-without-end body[0]']);
    expect(saying('ตามที่จังหวัดแจ้งให้สำรวจแหล่งน้ำ นั้น')).toEqual([]);
  });
});

test('every finding is told in both languages, with the values in place', () => {
  const [finding] = found({ signatoryId: standIn.id, date: '2026-11-30' });
  if (finding === undefined) throw new Error('nothing found');
  expect(letterFindingText('th', finding)).toBe(`${standIn.name} ไม่มีอำนาจลงนามในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙`);
  expect(letterFindingText('en', finding)).toBe(`${standIn.name} may not sign on 2026-11-30.`);
});
