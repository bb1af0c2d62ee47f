/**
 * หนังสือเตือน: from an issued letter and those who have not answered, the letter that reminds them. It repeats the
 * subject (a follow-up does), cites the letter they already have, and says by when.
 */
import { urgencyMark } from '../document/handling.ts';
import { formatThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { Dispatch } from './dispatch.ts';
import type { BodyBlock, LetterAttachment, LetterContent } from './letter.ts';
import { salutationFor } from './phrases.ts';

export type ReminderSource = {
  readonly issued: LetterContent;
  readonly district: string;
  /** `number`: ที่ of the letter this one got, in full; each letter of a set has its own. */
  readonly silent: readonly (Pick<Dispatch, 'recipientId' | 'name' | 'deadline'> & {
    readonly number: string;
  })[];
  /** The new last day, ISO; null leaves it to the writer. */
  readonly deadline: string | null;
  /** Local day, ISO: whether a day has passed is said by it. */
  readonly today: string;
  /** Prefix of letters: the issued one may be an order, which counts in a book of its own. */
  readonly prefixId: string;
};

/** Names that still read well in one line; more go into a list behind the letter. */
const mostInLine = 3;

export function reminder(source: ReminderSource): LetterContent {
  const { issued, silent } = source;
  const addressee = addressed(silent.map(({ name }) => name));
  const names = silent.map(({ name }) => name);
  return {
    ...issued,
    form: 'external',
    prefixId: source.prefixId,
    template: undefined,
    circular: silent.length > 1,
    urgency: issued.urgency ?? 'urgent',
    date: null,
    addressee,
    recipientIds: silent.flatMap(({ recipientId }) => (recipientId === null ? [] : [recipientId])),
    references: citations(source),
    enclosures: [],
    body: body(source),
    closingPurpose: `${salutationFor(addressee).opening === 'นมัสการ' ? 'จึงนมัสการมา' : 'จึงเรียนมา'}เพื่อพิจารณาดำเนินการโดยด่วน`,
    complimentaryClose: salutationFor(addressee).close,
    details: {},
    attachments: names.length > mostInLine ? [list(source)] : [],
    merge: null,
  };
}

/** Of a set a few letters each by its number, many from the first to the last: the list behind says whose is which. */
function citations({ issued, silent, district }: ReminderSource): readonly string[] {
  const numbers = [...new Set(silent.map(({ number }) => number))];
  const cited = numbers.length > mostInLine ? [`${numbers[0]} ถึง ${numbers.at(-1)}`] : numbers;
  return cited.map((number) =>
    [
      `หนังสืออำเภอ${district}`,
      issued.urgency === null ? null : urgencyMark[issued.urgency],
      `ที่ ${number}`,
      issued.date === null ? null : `ลงวันที่ ${formatThaiDate(issued.date)}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
}

/** The matter of letters that differ in an amount or a name: the words before the first difference, whole ones only. */
export function commonSubject(subjects: readonly string[]): string {
  const [first = '', ...others] = subjects.map((subject) => subject.trim());
  if (others.every((other) => other === first)) return first;
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(first)];
  let common = '';
  for (const { segment } of words) {
    if (!others.every((other) => other.startsWith(common + segment))) break;
    common += segment;
  }
  // an opening bracket or a number's first figures promise what no longer follows
  return common.replace(/[\s(“"๐-๙0-9,.]+$/u, '') || first;
}

function addressed(names: readonly string[]): string {
  if (names.length > mostInLine) return 'ผู้มีรายชื่อตามบัญชีแนบท้าย';
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(' ')} และ${last}`;
}

function body({ issued, silent, deadline, district, today }: ReminderSource): readonly BodyBlock[] {
  const days = [...new Set(silent.map((row) => row.deadline))];
  const [first] = days;
  const due = days.length === 1 && first !== null && first !== undefined ? formatThaiDate(first) : null;
  const isPast = first !== null && first !== undefined && first < today;
  const elapsed =
    due === null
      ? 'ได้ล่วงเลยเวลาพอสมควรแล้ว'
      : isPast
        ? 'ได้ล่วงเลยกำหนดเวลาดังกล่าวแล้ว'
        : 'ใกล้ครบกำหนดเวลาดังกล่าวแล้ว';
  const matter = issued.subject.trim();
  const wanted = due === null ? '' : ` ภายในวันที่ ${due}`;
  const until = deadline === null ? 'โดยด่วน' : `ภายในวันที่ ${formatThaiDate(deadline)}`;
  const isMany = silent.length > mostInLine;
  const whom = isMany ? `ตามบัญชีแนบท้าย จำนวน ${toThaiDigits(silent.length)} แห่ง` : 'จากท่าน';
  return [
    paragraph(
      `ตามหนังสือที่อ้างถึง อำเภอ${district}ได้แจ้งเรื่อง ${matter} และขอให้ดำเนินการและแจ้งผลให้อำเภอ${district}ทราบ${wanted} นั้น`,
    ),
    paragraph(
      `บัดนี้ ${elapsed} อำเภอ${district}ยังไม่ได้รับแจ้งผลการดำเนินการ${whom} จึงขอให้เร่งดำเนินการและแจ้งผลให้อำเภอ${district}ทราบ ${until}`,
    ),
  ];
}

function list({ silent }: ReminderSource): LetterAttachment {
  const isSet = new Set(silent.map(({ number }) => number)).size > 1;
  const rows = silent.map(({ name, number }, at) => [
    toThaiDigits(at + 1),
    name,
    ...(isSet ? [`ที่ ${number}`] : []),
  ]);
  return {
    title: 'บัญชีแนบท้าย\nรายชื่อผู้ที่ยังไม่ได้แจ้งผลการดำเนินการ',
    landscape: false,
    body: [
      {
        kind: 'table',
        text: '',
        level: 1,
        sourceParagraph: null,
        table: {
          widths: isSet ? [1.5, 10, 4.5] : [1.5, 14.5],
          align: isSet ? ['centre', 'left', 'left'] : ['centre', 'left'],
          headRows: 1,
          rows: [['ที่', 'ผู้รับหนังสือ', ...(isSet ? ['หนังสือ'] : [])], ...rows],
        },
      },
    ],
  };
}

function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', text, level: 1, sourceParagraph: null };
}
