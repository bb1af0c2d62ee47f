/**
 * What a letter wants of us: to know, to act, to come, to report, to answer a survey. Decided by the words themselves;
 * those that decided are shown, so that a clerk sees at once when they were misread.
 */
import type { LetterPurpose, ReadLetter, ReadPurpose } from '../document/reading.ts';
import { loose, looseAny } from '../thai/loose.ts';

type Source = Pick<ReadLetter, 'subject' | 'closing' | 'body' | 'dates' | 'enclosures'>;
type Rule = {
  readonly purpose: LetterPurpose;
  readonly find: (letter: Source) => readonly string[];
};

const survey = new RegExp(looseAny('แบบสำรวจ แบบสอบถาม ตอบแบบประเมิน'), 'u');
const meeting = new RegExp(
  looseAny(
    'ขอเชิญประชุม เชิญประชุม การประชุม ประชุมเชิงปฏิบัติการ ขอเชิญเข้าร่วม เข้าร่วมประชุม การอบรม อบรม สัมมนา ประชุมชี้แจง',
  ),
  'u',
);
const asked = new RegExp(`${loose('รายงาน')}|${loose('จัดส่งข้อมูล')}|${loose('ส่งข้อมูล')}|${loose('ส่งแบบ')}`, 'u');
const acting = new RegExp(looseAny('ดำเนินการ ถือปฏิบัติ ปฏิบัติ อนุเคราะห์ พิจารณาอนุมัติ'), 'u');
const considering = new RegExp(loose('พิจารณา'), 'u');
const knowing = new RegExp(loose('ทราบ'), 'u');

/** The first rule that finds its words decides. */
const rules: readonly Rule[] = [
  {
    purpose: 'survey',
    find: ({ subject, enclosures }) => wordsIn(survey, [subject, ...enclosures.map(({ text }) => text)]),
  },
  { purpose: 'meeting', find: meetingWords },
  { purpose: 'report', find: reportWords },
  { purpose: 'act', find: ({ closing }) => wordsIn(acting, [closing]) },
  { purpose: 'act', find: ({ closing }) => wordsIn(considering, [closing]) },
  { purpose: 'inform', find: ({ closing }) => wordsIn(knowing, [closing]) },
];

export function purposeOfLetter(letter: Source): ReadPurpose | null {
  for (const { purpose, find } of rules) {
    const words = find(letter);
    if (words.length > 0) return { purpose, words };
  }
  return null;
}

const invited = new RegExp(`เชิญ|^(?:การ)?(?:${looseAny('ประชุม อบรม สัมมนา ฝึกอบรม')})`, 'u');

/** A meeting has a day to come to, or the subject begins with it; a report about a meeting is none. */
function meetingWords({ subject, dates }: Source): readonly string[] {
  const words = wordsIn(meeting, [subject]);
  const day = dates.find(({ kind }) => kind === 'event' || kind === 'event-range');
  if (words.length === 0 || /^(?:รายงาน|ส่งรายงาน|สรุป)/u.test(subject ?? '')) return [];
  return day === undefined && !invited.test(subject ?? '')
    ? []
    : [...words, ...(day === undefined ? [] : [day.text])];
}

/** Something to send in by a day of ours. */
function reportWords({ subject, dates }: Source): readonly string[] {
  const due = dates.find(
    ({ kind, forRecipient, what }) => kind === 'deadline' && forRecipient !== false && asked.test(what ?? ''),
  );
  if (due !== undefined) return [...wordsIn(asked, [due.what ?? '']), due.text];
  return /^(?:ขอให้|การ)?(?:จัดส่ง|ส่ง)?รายงาน/u.test(subject ?? '') &&
    dates.some(({ kind }) => kind === 'deadline')
    ? wordsIn(asked, [subject])
    : [];
}

function wordsIn(pattern: RegExp, texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => pattern.exec(text ?? '')?.[0] ?? []).slice(0, 2);
}
