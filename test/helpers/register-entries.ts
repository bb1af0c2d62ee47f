/** Invented register lines in any number, the same at every run: the mix a district's received book shows. */
import type { Book, RegisterEntry } from '../../shared/register/entry.ts';

const senders = ['จังหวัดอุทัยธานี', 'องค์การบริหารส่วนตำบลห้วยหมอกใส', 'สถานีตำรวจภูธรวังหมอก', 'สำนักงานสาธารณสุขอำเภอ'];
const subjects = [
  'ขอเชิญประชุมเชิงปฏิบัติการเพื่อชี้แจงแนวทางการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ครั้งที่',
  'แจ้งกำหนดการประชุมกำนัน ผู้ใหญ่บ้าน ประจำเดือน ครั้งที่',
  'ปั๊มน้ำประปาหมู่บ้านชำรุด ขอความอนุเคราะห์ ครั้งที่',
  'ญู ฐู ปู่ ฎุ กุ๋ ป้า ฝั่ง ฟ้า ที่ น้ำ ปั๊ม กตัญญู ปฏิฏฐาน ครั้งที่',
];
const actions = [
  'ปลัดอำเภอ (งานปกครอง)',
  'สนง.ท้องถิ่นอำเภอ',
  '',
  'แจ้ง อปท. ทุกแห่ง ที่ อน ๐๐๒๓.๙/ว ๑๘๓๗ ลงวันที่ ๒๔ พ.ย. ๒๕๖๙',
];

/** `perDay` lines were entered on each working day from 2 January 2569 on. */
export function registerEntries(count: number, book: Book = 'received', perDay = 18): RegisterEntry[] {
  return Array.from({ length: count }, (_, index) => registerEntry(index + 1, book, perDay));
}

function registerEntry(running: number, book: Book, perDay: number): RegisterEntry {
  const day = isoDay(Math.floor((running - 1) / perDay));
  const pick = <T>(from: readonly T[]): T => from[running % from.length] as T;
  return {
    id: `entry-${running}`,
    book,
    seriesId: 'series',
    year: 2569,
    running,
    circular: book === 'sent' && running % 3 === 0,
    enteredAt: `${day}T09:30:00+07:00`,
    enteredBy: 'นางสาวสมใจ งานดี',
    documentNumber: running % 11 === 0 ? null : `อน ๐๐๒๓.${running % 9}/ว ${1_000 + running}`,
    documentDate: day,
    documentDateText: null,
    from: pick(senders),
    to: 'นายอำเภอวังหมอก',
    subject: `${pick(subjects)} ${running}`,
    action: pick(actions),
    note: '',
    urgency: running % 7 === 0 ? 'most-urgent' : null,
    secrecy: running % 29 === 0 ? 'confidential' : null,
    deadline: null,
    voided:
      running % 23 === 0
        ? { reason: 'ลงซ้ำกับเลขรับก่อนหน้า', at: `${day}T15:00:00+07:00`, by: 'นางสาวสมใจ งานดี' }
        : null,
    fileId: null,
    importId: null,
    letterIndex: null,
    letterId: null,
    links: [],
    isSample: false,
  };
}

function isoDay(daysOn: number): string {
  return new Date(Date.UTC(2026, 0, 2 + daysOn)).toISOString().slice(0, 10);
}
