/** Mistakes in names, codes, numbers and addresses. */
import {
  annexOf,
  type Defect,
  departmentOf,
  districtOf,
  inLetters,
  inLines,
  inParagraph,
  minuteOf,
  provinceOf,
  set,
  stampOf,
} from './planting.ts';
export const namesDefects: readonly Defect[] = [
  {
    kind: 'cited agency',
    rule: 'cited-agency',
    model: (b) =>
      b.agency.name !== 'กรมประมง' &&
      set(
        b.letters.find(({ kind }) => kind === 'province')?.enclosures.find(({ cites }) => cites !== null),
        (one) => {
          one.citedAgency = 'กรมประมง';
        },
      ),
  },
  {
    kind: 'province misspelt in a list',
    rule: 'province-name',
    model: (b) =>
      inLines(annexOf(b, 'กระบี่ ตรัง') ?? annexOf(b, 'ขอนแก่น'), /ตรัง|กาฬสินธุ์/u, (found) =>
        found === 'ตรัง' ? 'ครัง' : 'กาพสินธุ์',
      ),
  },
  {
    kind: 'province misspelt in the text',
    rule: 'province-name',
    also: ['spelling-vote'],
    model: (b) =>
      b.place.province.length > 5 &&
      inParagraph(b, new RegExp(`(?<=จังหวัด)${b.place.province}(?=พิจารณา)`, 'u'), (found) =>
        found.replace(
          /[ตดคขชนบร]/u,
          (letter) => ({ ต: 'ด', ด: 'ต', ค: 'ด', ข: 'ช', ช: 'ข', น: 'ม', บ: 'ป', ร: 'ธ' })[letter] ?? letter,
        ),
      ),
  },
  {
    kind: 'district misspelt',
    rule: 'district-name',
    model: (b) =>
      /[ตดคขชนบ]/u.test(b.district.slice(1)) &&
      b.district.length >= 6 &&
      inParagraph(
        b,
        new RegExp(`อำเภอ${b.district}(?=พิจารณา| จังหวัด)`, 'u'),
        (found) =>
          found.slice(0, 7) +
          found
            .slice(7)
            .replace(
              /[ตดคขชนบ]/u,
              (letter) => ({ ต: 'ด', ด: 'ต', ค: 'ด', ข: 'ช', ช: 'ข', น: 'ม', บ: 'ป' })[letter] ?? letter,
            ),
      ),
  },
  {
    kind: 'district of another province',
    rule: 'district-province',
    also: ['district-name'],
    model: (b) =>
      inParagraph(b, /อำเภอ(\S+) จังหวัด/u, () => `อำเภอ${b.place.code === 'ตง' ? 'เด่นชัย' : 'กันตัง'} จังหวัด`),
  },
  {
    kind: 'postcode of another province',
    rule: 'postcode-province',
    model: (b) =>
      set(provinceOf(b), (letter) => {
        letter.head[1] = `${b.place.road} ${b.place.code} ๙๙๑๐๐`;
      }),
  },
  {
    kind: 'letters of another province',
    rule: 'code-province',
    also: ['cited-number', 'stamp-province'],
    model: (b) =>
      set(provinceOf(b), (letter) => {
        letter.number = letter.number.replace(b.place.code, b.place.code === 'ชร' ? 'ชม' : 'ชร');
        for (const one of districtOf(b)?.enclosures ?? []) one.citedNumber = letter.number;
      }),
  },
  {
    kind: 'number of another department',
    rule: 'code-agency',
    model: (b) =>
      b.agency.name !== 'กรมบัญชีกลาง' &&
      set(departmentOf(b), (letter) => {
        letter.number = letter.number.replace(b.agency.code, 'กค ๐๔๓๓.๔');
        for (const one of provinceOf(b)?.enclosures ?? []) one.citedNumber = letter.number;
      }),
  },
  {
    kind: 'another address of the office',
    rule: 'agency-address',
    model: (b) =>
      /นครราชสีมา|อู่ทองนอก|แจ้งวัฒนะ|ติวานนท์/u.test(b.agency.address) &&
      set(departmentOf(b), (letter) => {
        letter.head[1] = 'ถนนวิภาวดีรังสิต กทม. ๑๐๙๐๐';
      }),
  },
  {
    kind: 'head of the district misread',
    rule: 'office-head',
    model: (b) =>
      set(districtOf(b), (letter) => {
        letter.head[0] = letter.head[0]?.replace('ที่ว่าการ', 'ที่ว่ากรม') ?? '';
      }),
  },
  {
    kind: 'phone with a digit too few',
    rule: 'phone-digits',
    model: (b) =>
      inLetters(b, (letter) =>
        inLines(letter.contact, /(โทร\. ๐ [๐-๙]{4} [๐-๙]{3})[๐-๙]/u, (_, head = '') => head),
      ),
  },
  {
    kind: 'mobile grouped oddly',
    rule: 'phone-grouping',
    model: (b) =>
      set(departmentOf(b), (letter) => {
        letter.contact.push('ผู้ประสานงาน : นายวรวิช ใจดินดำ โทร. ๐๘๗ ๖๕๔๓ ๒๑๙');
      }),
  },
  {
    kind: 'phone of the office two ways',
    rule: 'phone-differs',
    model: (b) =>
      set(departmentOf(b), (letter) => {
        const own = /๐ ([๐-๙]{4}) ([๐-๙]{4})/u.exec(letter.contact[0] ?? '');
        const [, exchange = '', line = ''] = own ?? [];
        letter.contact[0] = `โทร. ๐ ${exchange} ๔${line.slice(1)}`;
        letter.annexes.push([
          'คู่มือการลงทะเบียน',
          '',
          '๑. เข้าเว็บไซต์ตามที่แจ้ง',
          `๒. สอบถาม${letter.owner[0]} โทร. ๐ ${exchange} ๕${line.slice(1)}`,
        ]);
      }),
  },
  {
    kind: 'host misspelt',
    rule: 'url-host',
    model: (b) =>
      set(departmentOf(b), (letter) => {
        letter.paragraphs[1] = letter.paragraphs[1]?.replace(/www\.(\w)(\w)/u, 'www.$1i$2') ?? '';
      }),
  },
  {
    kind: 'mail address two ways',
    rule: 'mail-differs',
    also: ['url-host'],
    model: (b) =>
      set(departmentOf(b), (letter) => {
        letter.contact[1] = `ไปรษณีย์อิเล็กทรอนิกส์ saraban@${b.agency.host}`;
        letter.annexes.push(['รายละเอียดการส่งเอกสาร', '', `ส่งเอกสารทาง sarabun@${b.agency.host}`]);
      }),
  },
  {
    kind: 'name of a person two ways',
    rule: 'person-name',
    model: (b) =>
      inLines(annexOf(b, ' โดย นา'), /(โดย \S+) (\S+)/u, (_, head = '') => `${head} ทองธาราไพศาล`) &&
      set(departmentOf(b), (letter) => {
        const speaker = /โดย (\S+) ทองธาราไพศาล/u.exec(annexOf(b, 'ทองธาราไพศาล')?.join('\n') ?? '')?.[1];
        letter.paragraphs.push(`ทั้งนี้ ${speaker} ทองธาราไพศาน จะเป็นผู้บรรยาย`);
      }),
  },
  {
    kind: 'chief with two names',
    rule: 'signer-name',
    also: ['person-name'],
    model: (b) =>
      districtOf(b) !== undefined &&
      set(minuteOf(b), (minute) => {
        const [first = ''] = minute.chief.split(' ');
        minute.chief = `${first} ${minute.chief.endsWith('หอมดอกแก้ว') ? 'คำภูพาน' : 'หอมดอกแก้ว'}`;
      }),
  },
  {
    kind: 'stamp of another province',
    rule: 'stamp-province',
    model: (b) =>
      set(stampOf(b), (stamp) => {
        stamp.office = `ศาลากลางจังหวัด${b.place.province === 'ยโสธร' ? 'เลย' : 'ยโสธร'}`;
      }),
  },
  {
    kind: 'not for this district',
    rule: 'not-for-us',
    model: (b) =>
      set(provinceOf(b), (letter) => {
        letter.to = `นายอำเภอ${b.place.districts.filter((name) => name !== b.district)[0]}`;
      }),
  },
  {
    kind: 'signed for another province',
    rule: 'signature-office',
    model: (b) =>
      set(provinceOf(b), (letter) => {
        letter.position[letter.position.length - 1] =
          `ผู้ว่าราชการจังหวัด${b.place.province === 'เลย' ? 'ตาก' : 'เลย'}`;
      }),
  },
  {
    kind: 'one office, two addresses',
    rule: 'address-differs',
    model: (b) =>
      districtOf(b) !== undefined &&
      set(provinceOf(b), (letter) => {
        letter.number = districtOf(b)?.number.replace(/[๐-๙]+$/u, '๔๑๐') ?? '';
        letter.head = [districtOf(b)?.head[0] ?? '', `ถนนประชารัฐ ${districtOf(b)?.head[1]?.slice(-8)}`];
        letter.position = [...(districtOf(b)?.position ?? [])];
        letter.signer = districtOf(b)?.signer ?? '';
        for (const one of districtOf(b)?.enclosures ?? []) {
          one.citedNumber = letter.number;
          one.citedAgency = `อำเภอ${b.district}`;
        }
      }),
    also: ['stamp-province', 'signature-office', 'cited-agency', 'office-head'],
  },
];
