/** An office that can write in its registers, letters to enter, and a letter waiting in the import queue. */
import { randomUUID } from 'node:crypto';
import { defaultOfficeSettings } from '../../electron/settings/defaults.ts';
import type { Store } from '../../electron/store/store.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import type { OfficeSettings, Prefix } from '../../shared/office/office.ts';
import type { EntryFields } from '../../shared/register/entry.ts';
import { emptyEntryFields } from '../../shared/register/from-letter.ts';

export const clerk = 'ปุณยา แสงทอง';

export async function openOffice(store: Store, changes: Partial<OfficeSettings> = {}): Promise<Prefix> {
  await store.settings.save({
    ...defaultOfficeSettings(),
    officeName: 'ที่ว่าการอำเภอวังหมอก',
    district: 'วังหมอก',
    province: 'ธารบุรี',
    clerkName: clerk,
    ...changes,
  });
  return store.office.savePrefix({
    code: 'ธบ ๐๐๒๓.๑๐',
    ownerOffice: 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก',
    phone: '',
    email: '',
    isDefault: true,
  });
}

export function letterFields(changes: Partial<EntryFields> = {}): EntryFields {
  return {
    ...emptyEntryFields,
    documentNumber: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๐',
    documentDate: '2026-11-20',
    from: 'จังหวัดธารบุรี',
    to: 'นายอำเภอวังหมอก',
    subject: 'ตรวจสอบบัญชีรายชื่อผู้มีสิทธิรับเบี้ยยังชีพผู้สูงอายุ',
    ...changes,
  };
}

/** A file that has been read and waits for the clerk: its bytes in the vault, its pages in the queue. */
export async function waitingImport(
  store: Store,
  pages: readonly string[],
): Promise<{ importId: string; fileId: string }> {
  const importId = randomUUID();
  const fileId = await store.vault.put(new TextEncoder().encode(pages.join('\f')));
  await store.imports.add([{ id: importId, size: 100, at: new Date(), by: clerk, isSample: false }]);
  await store.imports.finish(importId, {
    name: 'หนังสือ.txt',
    state: 'ready',
    kind: 'text',
    fileId,
    reading: {
      pages: pages.map((text, at) => ({
        page: at + 1,
        text,
        rawText: '',
        source: 'plain-text',
        size: null,
        boxes: [],
      })),
      letters: [],
      warnings: [],
    },
    letterIndex: 1,
    letter: null,
  });
  return { importId, fileId };
}

/** Somebody who signs and somebody who receives: what a letter needs before it can be numbered. */
export async function openDesk(store: Store): Promise<{ signatoryId: string; recipientId: string }> {
  const signatory = await store.office.saveSignatory({
    name: 'นายธีรภพ ศรีวังทอง',
    position: 'นายอำเภอวังหมอก',
    mode: 'self',
    actingFor: null,
    orderNumber: null,
    validFrom: null,
    validTo: null,
  });
  const recipient = await store.office.saveRecipient({
    kind: 'sao',
    name: 'องค์การบริหารส่วนตำบลห้วยน้ำฟ้า',
    formalTitle: 'นายกองค์การบริหารส่วนตำบลห้วยน้ำฟ้า',
    email: '',
    phone: '',
  });
  return { signatoryId: signatory.id, recipientId: recipient.id };
}

export function circularContent(
  prefixId: string,
  desk: { readonly signatoryId: string; readonly recipientId: string },
  subject: string,
): LetterContent {
  return {
    form: 'external',
    prefixId,
    circular: true,
    urgency: null,
    date: null,
    subject,
    addressee: 'นายกองค์การบริหารส่วนตำบลห้วยน้ำฟ้า',
    recipientIds: [desk.recipientId],
    references: [],
    enclosures: [],
    body: [{ kind: 'paragraph', text: 'ด้วยจังหวัดธารบุรีแจ้งว่า', level: 1, sourceParagraph: null }],
    closingPurpose: 'จึงเรียนมาเพื่อทราบ',
    complimentaryClose: 'ขอแสดงความนับถือ',
    signatoryId: desk.signatoryId,
    details: {},
    attachments: [],
    merge: null,
  };
}
