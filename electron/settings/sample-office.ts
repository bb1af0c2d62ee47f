/**
 * An invented district for trying out: amphoe Wang Mok does not exist, nor do its numbers, people and phones.
 * (อุทัยธานี has eight districts, so office numbers 0023.9 and 09xx belong to nobody.) It brings no Garuda:
 * an emblem is never invented.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeSettings, Recipient, Signatory } from '../../shared/office/office.ts';
import { formalTitleOf, recipientKindOf } from '../../shared/office/recipient-kind.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import type { Store } from '../store/store.ts';
import { defaultOfficeSettings } from './defaults.ts';

const owner = 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอวังหมอก';
const chief = 'นายอำเภอวังหมอก';

/** Refused (`office-exists`) where a real office or real register entries exist: sample numbers must never mix with real ones. */
export async function loadSampleOffice(store: Store, now: Date): Promise<OfficeSettings> {
  const inForce = await store.settings.read();
  const isSample = await store.settings.isSample();
  if (inForce !== null && isSample && (await store.office.listPrefixes()).length > 0) return inForce;
  if ((inForce !== null && !isSample) || (await store.office.hasRealEntries()))
    throw new AppError('office-exists', {});
  const settings = sampleSettings();
  await store.settings.setSample(settings); // first: what follows is marked as sample
  await fillOffice(store, now);
  return settings;
}

export function sampleSettings(): OfficeSettings {
  return {
    ...defaultOfficeSettings(),
    officeName: 'ที่ว่าการอำเภอวังหมอก',
    district: 'วังหมอก',
    province: 'อุทัยธานี',
    provinceCode: 'อน',
    addressLines: ['ถนนปู่คำ'],
    postcode: '๖๑๙๙๐',
    clerkName: 'นางสาวสมใจ งานดี',
  };
}

async function fillOffice({ office }: Store, now: Date): Promise<void> {
  const local = await office.savePrefix({
    code: 'อน ๐๐๒๓.๙',
    ownerOffice: owner,
    phone: '๐ ๕๖๐๐ ๐๑๒๓',
    email: 'local@wangmok.example',
    isDefault: true,
  });
  const administration = await office.savePrefix({
    code: 'อน ๐๙๑๘',
    ownerOffice: 'ที่ทำการปกครองอำเภอวังหมอก',
    phone: '๐ ๕๖๐๐ ๐๑๒๒',
    email: 'saraban@wangmok.example',
    isDefault: false,
  });
  for (const signatory of sampleSignatories(now)) await office.saveSignatory(signatory);
  const recipients = await office.saveRecipients(sampleRecipients());
  await office.saveGroup({
    name: 'อปท. ทุกแห่ง',
    addressLine: 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง',
    memberIds: recipients.map((recipient) => recipient.id),
    isDefault: true,
  });
  const year = buddhistYear(isoDayOf(now));
  const next = [
    { book: 'received', prefixId: null, circular: false, next: 4_218 },
    { book: 'sent', prefixId: local.id, circular: false, next: 656 },
    { book: 'sent', prefixId: local.id, circular: true, next: 1_837 },
    { book: 'sent', prefixId: administration.id, circular: false, next: 2_205 },
    { book: 'sent', prefixId: administration.id, circular: true, next: 412 },
  ] as const;
  for (const series of next) await office.setNextNumber({ ...series, year }, now);
}

/** The chief himself, one who acts for him by delegation, and one who stood in for a week that is over. */
function sampleSignatories(now: Date): readonly Omit<Signatory, 'id'>[] {
  const daysAgo = (days: number) => isoDayOf(new Date(now.getTime() - days * 86_400_000));
  const base = { actingFor: null, orderNumber: null, validFrom: null, validTo: null };
  return [
    { ...base, name: 'นายธีรภพ ศรีวังทอง', position: chief, mode: 'self' },
    {
      ...base,
      name: 'นางสาวพิมพ์ชนก ใจภักดี',
      position: 'ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)',
      mode: 'acting',
      actingFor: chief,
      orderNumber: 'คำสั่งจังหวัดอุทัยธานี ที่ ๙๙๐๑/๒๕๖๙',
      validFrom: daysAgo(37),
      validTo: daysAgo(30),
    },
    {
      ...base,
      name: 'นายอนุชา มั่นคงธรรม',
      position: 'ท้องถิ่นอำเภอวังหมอก',
      mode: 'on-behalf',
      actingFor: chief,
      orderNumber: 'คำสั่งอำเภอวังหมอก ที่ ๙๐๑/๒๕๖๙',
    },
  ];
}

function sampleRecipients(): readonly Omit<Recipient, 'id'>[] {
  const names = [
    ['เทศบาลตำบลวังหมอก', 'wangmok'],
    ['เทศบาลตำบลธารทอง', 'tharnthong'],
    ['องค์การบริหารส่วนตำบลห้วยหมอกใส', 'huaimoksai'],
    ['องค์การบริหารส่วนตำบลปากธารคำ', 'paktharnkham'],
    ['องค์การบริหารส่วนตำบลหนองปู่คำ', 'nongpukham'],
    ['องค์การบริหารส่วนตำบลโคกม่วงหวาน', 'khokmuangwan'],
    ['องค์การบริหารส่วนตำบลนาหมอกเหนือ', 'namoknuea'],
    ['องค์การบริหารส่วนตำบลทุ่งธารงาม', 'thungtharnngam'],
  ] as const;
  return names.map(([name, domain], index) => ({
    kind: recipientKindOf(name),
    name,
    formalTitle: formalTitleOf(name),
    email: `saraban@${domain}.example`,
    phone: `๐ ๕๖๐๐ ๐๒๑${String.fromCharCode(0x0e50 + index)}`,
  }));
}
