/** Mistakes in wording, stamps, minutes and style. */
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import {
  annexOf,
  type Defect,
  departmentOf,
  inLetters,
  inLines,
  inParagraph,
  minuteOf,
  plain,
  provinceOf,
  replaced,
  set,
  stampOf,
  withSubjectEnd,
} from './planting.ts';
export const wordingDefects: readonly Defect[] = [
  {
    kind: 'letter scanned twice',
    rule: 'letter-twice',
    also: ['subject-differs'],
    leavesNoTrace: true,
    typed: (pages, b) => {
      const head = `ที่ ${departmentOf(b)?.number ?? '(none)'}\n`;
      const whole = pages.find((page) => page.includes(head) && page.includes('ขอแสดงความนับถือ'));
      return whole === undefined ? null : [...pages, whole];
    },
  },
  {
    kind: 'pointer lost in copying',
    rule: 'pointer-dropped',
    also: ['enclosure-missing'],
    model: (b) => {
      const [source, copy] = [departmentOf(b), provinceOf(b)];
      if (source === undefined || copy === undefined) return false;
      const sentence = 'ทั้งนี้ ให้ผู้เข้าร่วมทดสอบระบบการประชุมล่วงหน้าหนึ่งวัน โดยสามารถศึกษาวิธีใช้งานได้จากคู่มือการใช้งานระบบ';
      const answer = 'และให้ส่งแบบตอบรับของหน่วยงานตามสิ่งที่ส่งมาด้วย ๑';
      source.paragraphs.push(`${sentence} รายละเอียดตามสิ่งที่ส่งมาด้วย ๑`, answer);
      copy.paragraphs.push(sentence, answer);
      return true;
    },
  },
  {
    kind: 'word of a form in a name',
    rule: 'name-garbled',
    also: ['person-name'],
    model: (b) =>
      inLetters(b, (letter) =>
        inLines(letter.contact, /(ผู้ประสานงาน : \S+) (?=\S+ โทร)/u, (_, name = '') => `${name} เลขที่`),
      ),
  },
  {
    kind: 'label of a place misspelt',
    rule: 'misspelt-phrase',
    also: ['spelling-vote'],
    model: (b) => inParagraph(b, /จังหวัด(?=\S+พิจารณา)/u, 'จืงหวัด'),
  },
  {
    kind: 'phone with hyphens',
    rule: 'phone-style',
    model: (b) =>
      inLetters(b, (letter) =>
        inLines(
          letter.contact,
          /โทร\. ๐ ([๐-๙]{4}) ([๐-๙]{4})/u,
          (_, one = '', other = '') => `โทร. ๐-${one}-${other}`,
        ),
      ),
  },
  {
    kind: 'mailbox anybody can open',
    rule: 'mailbox-unofficial',
    model: (b) =>
      set(b.letters[0], (letter) => {
        letter.contact.push('E-mail : somewhere.office@gmail.com');
      }),
  },
  {
    kind: 'label of a stamp misread',
    rule: 'stamp-labels',
    typed: (pages) =>
      replaced(pages, /(วันที่ [๐-๙]{1,2} \S+ [๐-๙]{4}\n)เวลา[^\n]*/u, (found) =>
        found.replace(/เวลา[^\n]*/u, 'เรื่อง'),
      ),
  },
  {
    kind: 'stamp read into the subject',
    rule: 'stamp-merged',
    also: ['spelling-vote', 'subject-differs'],
    typed: (pages, b) => {
      const stamp = stampOf(b);
      if (stamp === undefined) return null;
      const date = `วันที่ ${formatShortThaiDate(stamp.date)}`;
      return pages.some((page) => page.includes(`\n${date}\n`))
        ? withSubjectEnd(
            pages.map((page) => page.replace(`\n${date}\n`, '\n').replace(/\nเวลา [^\n]*/u, '')),
            b,
            ` ${date}`,
          )
        : null;
    },
  },
  {
    kind: 'minute without เรียน',
    rule: 'minute-address',
    typed: (pages, b) => {
      const minute = minuteOf(b);
      return minute === undefined
        ? null
        : replaced(pages, `เรียน ${minute.to}\n- เพื่อ`, () => `รณ ${minute.to}\n- เพื่อ`);
    },
  },
  {
    kind: 'minute by no post',
    rule: 'minute-position',
    model: (b) =>
      set(minuteOf(b), (minute) => {
        minute.position = 'ห้องชำนาญการ';
      }),
  },
  {
    kind: 'circular without ว',
    rule: 'circular-mark',
    model: (b) =>
      set(departmentOf(b), (letter) => {
        letter.number = letter.number.replace('/ว ', '/');
        for (const one of provinceOf(b)?.enclosures ?? []) one.citedNumber = letter.number;
      }),
  },
  {
    kind: 'slash in the signature',
    rule: 'signature-slash',
    model: (b) => inLetters(b, (letter) => inLines(letter.position, / ปฏิบัติ/u, () => '/ปฏิบัติ')),
  },
  {
    kind: 'name without brackets',
    rule: 'signature-brackets',
    typed: (pages, b) => replaced(pages, `(${b.letters[0]?.signer})`, (found) => found.slice(1, -1)),
  },
  {
    kind: 'acting phrase left out',
    rule: 'signature-acting',
    model: (b) => inLetters(b, (letter) => inLines(letter.position, / ปฏิบัติราชการแทน/u, () => '')),
  },
  {
    kind: 'words doubled',
    rule: 'doubled-words',
    model: (b) => inParagraph(b, /ดำเนินการ(?= ดังนี้|เรื่อง)|รายละเอียด(?=ปรากฏ)/u, (found) => found + found),
  },
  {
    kind: 'impossible marks',
    rule: 'impossible-marks',
    model: (b) => inParagraph(b, /กำหนดจัดประชุม/u, 'กำหนดจั้ดประชุม'),
  },
  {
    kind: 'official phrase misspelt',
    rule: 'misspelt-phrase',
    also: ['spelling-vote'],
    model: (b) =>
      inParagraph(b, /องค์กรปกครองส่วนท้องถิ่น|สื่ออิเล็กทรอนิกส์/u, (found) =>
        found.replace('องค์กร', 'องค้กร').replace('ทรอ', 'ทรล'),
      ),
  },
  {
    kind: 'rare word misspelt',
    rule: 'spelling-vote',
    typed: (pages, b) =>
      replaced(
        pages,
        b.letters[0]?.subject.split(' ')[0] ?? '',
        (found) =>
          found.replace(
            /^(.{9,}?)([ขชตดคบป])/u,
            (_, head: string, letter: string) =>
              head + ({ ข: 'ช', ช: 'ข', ต: 'ด', ด: 'ต', ค: 'ด', บ: 'ป', ป: 'บ' }[letter] ?? letter),
          ),
        'last',
      ),
  },
  {
    kind: 'subject changed on the way',
    rule: 'subject-differs',
    also: ['spelling-vote', 'title-differs'],
    model: (b) =>
      b.letters.length > 1 &&
      set(b.letters[0], (letter) => {
        letter.subject = letter.subject.replace(/^(.{16})(\S{4})/u, '$1$2และ$2');
      }),
  },
  {
    kind: 'annex titled otherwise',
    rule: 'title-differs',
    also: ['spelling-vote', 'misspelt-phrase'],
    model: (b) =>
      inLines(
        annexOf(b, 'กำหนดการ') ?? annexOf(b, 'แบบตอบรับ'),
        /^(.{16,}?)(ขององค์กรปกครองส่วนท้องถิ่น|ของหน่วยงานในสังกัด|ของหน่วยงานในพื้นที่|ของสถานศึกษา) ประจำ/u,
        (_, head = '') => `${head}ของกระทรวงศึกษาธิการแห่งชาติ ประจำ`,
      ),
  },
  {
    kind: 'figure alone',
    rule: 'stray-line',
    typed: (pages, b) => replaced(pages, b.letters[0]?.contact.at(-1) ?? '', (found) => `${found}\n\n๙`),
  },
  {
    kind: 'พ.ศ. without its space',
    rule: 'era-space',
    typed: (pages) => replaced(pages, /พ\.ศ\. (?=[๐-๙])/u, () => 'พ.ศ.'),
  },
  {
    kind: 'Arabic figures in the text',
    rule: 'digit-style',
    model: (b) =>
      inLetters(
        b,
        (letter) =>
          letter.paragraphs.join('').match(/[๐-๙]/gu)?.length !== undefined &&
          (letter.paragraphs.join('').match(/[๐-๙]/gu)?.length ?? 0) > 14 &&
          inLines(
            letter.paragraphs,
            /(ภายในวันที่ )([๐-๙]{1,2}) /u,
            (_, label = '', day = '') => `${label}${plain(day)} `,
          ),
      ),
  },
];
