/** What the papers around a letter are called, in the names of their files. */
import type { PaperKind } from '../../../shared/letter/papers-around.ts';

export const paperNames: Readonly<Record<PaperKind, string>> = {
  duplicate: 'สำเนาคู่ฉบับ',
  'certified-copy': 'สำเนาถูกต้อง',
  'reply-forms': 'แบบตอบรับ',
  receipts: 'ใบรับหนังสือ',
  'delivery-book': 'สมุดส่งหนังสือ',
};
