/** The days an annex sets for the bodies written to, when they differ from kind to kind, as one paragraph of the letter. */

import type { Recipient, RecipientKind } from '../office/office.ts';
import { formatThaiDate, weekdayNames, weekdayOf } from '../thai/date.ts';
import { localAdministrations } from './phrases.ts';
import type { RecipientRow } from './recipient-row.ts';

/** Null when no row sets a day for any of the recipients. */
export function daysOfBodies(
  rows: readonly RecipientRow[],
  recipients: readonly Pick<Recipient, 'id' | 'name' | 'kind'>[],
): string | null {
  const setting = rows.flatMap((row) => {
    const ours = recipients.filter(({ id }) => row.recipientIds.includes(id));
    const days = daysOf(row);
    return ours.length === 0 || days === null ? [] : [{ who: whoOf(ours, recipients), days }];
  });
  const [first] = setting;
  if (first === undefined) return null;
  const isSame = setting.every(({ days }) => days === first.days) && coversAll(rows, recipients);
  const told = isSame
    ? [`${localAdministrations} ${first.days}`]
    : setting.map(({ who, days }) => `${who} ${days}`);
  return `ทั้งนี้ กำหนดวันสำหรับ${asList(told)}`;
}

function daysOf({ dates }: RecipientRow): string | null {
  const event = dates.find(({ kind }) => kind === 'event');
  const deadline = dates.find(({ kind }) => kind === 'deadline');
  const parts = [
    ...(event === undefined ? [] : [`วัน${weekdayNames[weekdayOf(event.iso)]}ที่ ${formatThaiDate(event.iso)}`]),
    ...(deadline === undefined ? [] : [`โดยให้แจ้งภายในวันที่ ${formatThaiDate(deadline.iso)}`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

const kindNames: Readonly<Record<Exclude<RecipientKind, 'other'>, string>> = {
  pao: 'องค์การบริหารส่วนจังหวัด',
  city: 'เทศบาลนคร',
  town: 'เทศบาลเมือง',
  'subdistrict-municipality': 'เทศบาลตำบล',
  sao: 'องค์การบริหารส่วนตำบล',
};

/** The kind when the row speaks of all of that kind, else the names. */
function whoOf(
  ours: readonly Pick<Recipient, 'id' | 'name' | 'kind'>[],
  all: readonly Pick<Recipient, 'id' | 'name' | 'kind'>[],
): string {
  const kinds = [...new Set(ours.map(({ kind }) => kind))];
  const isWhole = all.every(({ id, kind }) => !kinds.includes(kind) || ours.some((one) => one.id === id));
  const names = isWhole
    ? kinds.flatMap((kind) => (kind === 'other' ? [] : [kindNames[kind]]))
    : ours.map(({ name }) => name);
  return asList(names.length === 0 ? ours.map(({ name }) => name) : names);
}

function coversAll(rows: readonly RecipientRow[], recipients: readonly Pick<Recipient, 'id'>[]): boolean {
  return recipients.every(({ id }) => rows.some(({ recipientIds }) => recipientIds.includes(id)));
}

function asList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(' ')} และ${parts.at(-1)}`;
}
