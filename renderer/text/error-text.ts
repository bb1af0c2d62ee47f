/** Code and parameters → the sentence for the screen. A code without a sentence does not compile (text/th/errors.ts). */
import { AppError, type ErrorParams } from '../../shared/contract/errors.ts';
import { i18n } from './index.ts';

export type ErrorWords = { readonly title: string; readonly detail: string };

const missingThings = {
  th: {
    entry: 'รายการทะเบียน',
    letter: 'หนังสือ',
    import: 'ไฟล์นำเข้า',
    file: 'ไฟล์',
    page: 'หน้า',
    upload: 'ไฟล์ที่ส่งมา',
    output: 'เอกสารที่สร้าง',
    prefix: 'รหัส',
    signatory: 'ผู้ลงนาม',
    recipient: 'ผู้รับ',
    group: 'กลุ่มผู้รับ',
    phrase: 'ข้อความสำเร็จรูป',
    template: 'แบบของสำนักงาน',
    backup: 'ข้อมูลสำรอง',
    trash: 'รายการในถังขยะ',
    'keeping-list': 'บัญชี',
    loan: 'บัตรยืม',
    deadline: 'กำหนดเวลา',
    minute: 'บันทึกเสนอ',
    reservation: 'การจองเลข',
    'received-book': 'ทะเบียนรับของหน่วย',
    person: 'ผู้ใช้',
    acting: 'การรักษาราชการแทน',
  },
  en: {
    entry: 'entry',
    letter: 'letter',
    import: 'import',
    file: 'file',
    page: 'page',
    upload: 'upload',
    output: 'document',
    prefix: 'prefix',
    signatory: 'signatory',
    recipient: 'recipient',
    group: 'group',
    phrase: 'phrase',
    template: 'template',
    backup: 'backup',
    trash: 'item in the trash',
    'keeping-list': 'list',
    loan: 'loan card',
    deadline: 'deadline',
    minute: 'minute',
    reservation: 'held number',
    'received-book': 'received book',
    person: 'user',
    acting: 'acting appointment',
  },
} as const satisfies Record<'th' | 'en', Record<ErrorParams['not-found']['what'], string>>;

/** A broken connection has no code; it is told apart from faults of the program. */
export function errorWords(error: unknown): ErrorWords {
  const t = i18n.getFixedT(null, 'common');
  if (!(error instanceof AppError)) return { title: t('load.failed'), detail: t('status.disconnected') };
  // Params are checked by the contract's own types; i18next would want them per literal key.
  const words = i18n.getFixedT(null, 'errors') as (key: string, params: object) => string;
  const params = shownParams(error);
  return { title: words(`${error.code}.title`, params), detail: words(`${error.code}.detail`, params) };
}

function shownParams(error: AppError): Readonly<Record<string, string>> {
  if (error.code === 'weak-secret') {
    const { why } = error.params as ErrorParams['weak-secret'];
    return { why: i18n.getFixedT(null, 'people')(`weak.${why}`) };
  }
  if (error.code !== 'not-found' && error.code !== 'in-use')
    return error.params as Readonly<Record<string, string>>;
  const { what } = error.params as ErrorParams['not-found' | 'in-use'];
  return { what: missingThings[i18n.language === 'en' ? 'en' : 'th'][what] };
}
