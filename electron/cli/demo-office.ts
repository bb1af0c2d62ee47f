/**
 * The office the demo works as: named by --as, or read from the bundle, or the sample office.
 * What a bundle cannot tell (the district's own prefix, the chief's name) is assumed, and said so.
 */
import type { Client } from '../../shared/contract/client.ts';
import { isFiledCopy } from '../../shared/document/letter-to-log.ts';
import { type LetterNumber, parseDocumentNumber } from '../../shared/document/number.ts';
import type { ReadLetter } from '../../shared/document/reading.ts';
import { officeFromBundle } from '../../shared/extraction/office-from-bundle.ts';
import { provinceByName } from '../../shared/gazetteer/provinces.ts';
import { defaultOfficeSettings } from '../../shared/office/default-settings.ts';
import { buddhistYear } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { demoText } from './demo-text.ts';

export type DemoOffice = {
  readonly district: string;
  readonly province: string;
  /** Why this office, and what had to be assumed; lines to print. */
  readonly grounds: readonly string[];
};

type Place = { readonly district: string; readonly province: string };

const allLocalAdministrations = 'นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง';
/** Left to be written by hand: a name nobody gave is not made up. */
const blankName = `(${'.'.repeat(40)})`;
/** The local-administration side of a district (rules §2.2); which sub-number is its own, only the office knows. */
const assumedOfficeNumber = '๐๐๒๓.๑';

/** After the call the office exists and may log and issue. `given` is "อำเภอ…, จังหวัด…". */
export async function setUpOffice(
  client: Client,
  letters: readonly ReadLetter[],
  given: string | null,
  day: string,
): Promise<DemoOffice> {
  const year = buddhistYear(day);
  if (given !== null) return makeOffice(client, letters, parseOfficeName(given), demoText.groundsGiven, year);
  const found = officeFromBundle(letters);
  if (found !== null)
    return makeOffice(
      client,
      letters,
      found,
      demoText.groundsBundle(found.grounds.kind, found.grounds.text),
      year,
    );
  const { district, province } = await client.call('office.loadSample', {});
  return { district, province, grounds: [demoText.groundsSample] };
}

function parseOfficeName(given: string): Place {
  const match = /^\s*อำเภอ\s*(\S.*?)\s*[,\s]\s*จังหวัด\s*(\S+)\s*$/u.exec(given);
  const [, district, province] = match ?? [];
  if (district === undefined || province === undefined || provinceByName(province) === null)
    throw new Error(demoText.badOffice(given));
  return { district, province };
}

async function makeOffice(
  client: Client,
  letters: readonly ReadLetter[],
  { district, province }: Place,
  reason: string,
  year: number,
): Promise<DemoOffice> {
  const code = provinceByName(province)?.code ?? '';
  const ownCopy = letters.find(isFiledCopy);
  const known = ownCopy?.number == null ? null : parseDocumentNumber(ownCopy.number);
  const prefixCode =
    known === null ? `${code} ${assumedOfficeNumber}` : `${known.code} ${toThaiDigits(known.office)}`;
  const chief = ownCopy?.signatory?.name ?? null;
  await client.call('office.save', {
    ...defaultOfficeSettings(),
    officeName: `ที่ว่าการอำเภอ${district}`,
    district,
    province,
    provinceCode: code,
    addressLines: [...(ownCopy?.orgLines.slice(1) ?? [`อำเภอ${district} จังหวัด${province}`])],
    clerkName: demoText.clerk,
  });
  const prefix = await client.call('prefix.save', {
    code: prefixCode,
    ownerOffice: ownCopy?.owner[0] ?? `สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ${district}`,
    phone: ownCopy?.phones[0]?.literal ?? '',
    email: ownCopy?.emails[0] ?? '',
    isDefault: true,
  });
  if (known !== null) await goOnFromCopy(client, prefix.id, known, year);
  await client.call('signatory.save', {
    name: chief ?? blankName,
    position: `นายอำเภอ${district}`,
    mode: 'self',
    actingFor: null,
    orderNumber: null,
    validFrom: null,
    validTo: null,
  });
  await addRecipients(client, ownCopy?.to ?? allLocalAdministrations);
  return {
    district,
    province,
    grounds: [
      reason,
      ...(known === null ? [demoText.assumedPrefix(prefixCode)] : []),
      ...(chief === null ? [demoText.assumedSignatory] : []),
    ],
  };
}

/** A bundle does not list the district's local administrations: one line stands for each kind. */
async function addRecipients(client: Client, addressLine: string): Promise<void> {
  const memberIds: string[] = [];
  for (const recipient of demoText.recipients) {
    const saved = await client.call('recipient.save', { ...recipient, email: '', phone: '' });
    memberIds.push(saved.id);
  }
  await client.call('group.save', { name: demoText.allRecipients, addressLine, memberIds, isDefault: true });
}

/** Where the district's own copy lies in the bundle, the book goes on at its number, so that both can be compared. */
async function goOnFromCopy(
  client: Client,
  prefixId: string,
  copy: LetterNumber,
  year: number,
): Promise<void> {
  if (copy.running === null) return;
  const { circular, running } = copy;
  await client.call('series.setNext', { book: 'sent', prefixId, circular, year, next: running });
}
