/** A letter of what clerks and clipboards can bring: emoji, words without end, foreign scripts, codes nobody sees. */
import type { BodyBlock, LetterContent } from '../../shared/letter/letter.ts';

export const hostileTexts: readonly string[] = [
  'ด่วน 👩‍👩‍👧‍👦🏳️‍🌈🇹🇭 ยิ้ม 😀 จบ',
  'ก'.repeat(2_000),
  `https://wangmok.example/${'a1b2'.repeat(500)}`,
  `${'ขอเชิญประชุมเพื่อชี้แจงแนวทาง '.repeat(166)}จบเรื่อง`,
  'שלום עולם مرحبا بالعالم 123 กลับด้าน',
  'ก\u0000ข\u0007ค\u000bง\u001bจ\u007fฉ\u0085ช',
  'ขาด\ud83dครึ่ง\ude00ตัว',
  'ทิศ\u202eกลับ\u202c \u200fเครื่องหมาย\u200e \u2066แยก\u2069',
  '&amp; <w:p/> ]]> <!-- --> "คำพูด" \'เดี่ยว\' {field} %s $(x)',
  'ก้้้้้้้ ปู๊๊๊ ำำ เเ์์ ั',
  '漢字かな한글 Ωμέγα Ж',
];

const short = hostileTexts.filter((text) => text.length < 200);
const [emoji = '', longWord = '', link = '', longSubject = ''] = hostileTexts;

/** Every text stands in the body, every field holds some of the worst. */
export function hostileContent(sample: LetterContent): Partial<LetterContent> {
  const text = (kind: 'paragraph' | 'item', words: string): BodyBlock => ({
    kind,
    text: words,
    level: 1,
    sourceParagraph: null,
  });
  const table: BodyBlock = {
    kind: 'table',
    text: emoji,
    level: 1,
    sourceParagraph: null,
    table: {
      widths: [1, 2],
      align: ['left', 'right'],
      headRows: 1,
      rows: [...short.map((words) => [words, words]), [emoji, longWord]],
    },
  };
  const several = short.join(' ');
  return {
    subject: longSubject,
    addressee: `${several} ${link}`,
    body: [
      ...hostileTexts.map((words) => text('paragraph', words)),
      ...short.map((words) => text('item', words)),
      table,
    ],
    closingPurpose: several,
    complimentaryClose: several,
    references: short,
    enclosures: [...short, longWord].map((words) => ({ text: words, quantity: emoji })),
    details: Object.fromEntries(
      Object.entries(sample.details).map(([name, given]) => [name, given === 'yes' ? given : several]),
    ),
    attachments: [{ title: emoji, landscape: true, body: [table] }],
  };
}
