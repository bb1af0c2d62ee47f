/** Words for a line of the audit log: who, what was done to what, and which fields changed. */
import type { TFunction } from 'i18next';
import { backupFaults, backupReasons } from '../../../shared/office/backups.ts';
import { roles } from '../../../shared/people/role.ts';
import { type Break, type LogLine, logGroups } from '../../../shared/register/evidence.ts';
import { evidence } from '../../text/th/evidence.ts';
import type { useFormat } from '../../text/use-format.ts';

type T = TFunction<'evidence'>;

/** The program's own work and that of others have fixed names in the log. */
export function personText(t: T, by: string): string {
  return by === 'program' || by === 'unknown' ? t(`person.${by}`) : by;
}

type Kind = Exclude<keyof typeof evidence.kind, 'other'>;
const kinds: ReadonlySet<string> = new Set(Object.values(logGroups).flat());

export function kindText(t: T, kind: string): string {
  return kinds.has(kind) && kind in evidence.kind ? t(`kind.${kind as Kind}`) : t('kind.other');
}

const valueNames = Object.keys(evidence.value) as (keyof typeof evidence.value)[];

type Words = { readonly t: T; readonly backup: TFunction<'backup'>; readonly people: TFunction<'people'> };

/** Whose values are words of the program throughout. */
const coded: readonly string[] = ['setting', 'people-plan', 'sign-in', 'secret-act'];

/** A value that the log holds as a word of the program; null: it is the office's own, or a figure. */
export function knownValueText(
  { t, backup, people }: Words,
  kind: string,
  column: string,
  value: string,
): string | null {
  const reason = backupReasons.find((each) => each === value);
  if (kind === 'backup' && column === 'reason' && reason !== undefined) return backup(`reason.${reason}`);
  const fault = backupFaults.find((each) => each === value);
  if (kind === 'backup' && column === 'fault' && fault !== undefined) return backup(`fault.${fault}`);
  if (kind === 'person' && column === 'roles') return rolesText(people, value);
  const known = valueNames.find((each) => each === `${column}=${value}`);
  return coded.includes(kind) && known !== undefined ? t(`value.${known}`) : null;
}

/** `["clerk","administrator"]`, as the store keeps them. */
function rolesText(people: TFunction<'people'>, value: string): string {
  return roles
    .filter((role) => value.includes(`"${role}"`))
    .map((role) => people(`role.${role}`))
    .join(' · ');
}

/** "แก้ไข รายการทะเบียน รับ ๔/๒๕๖๙". */
export function lineText(t: T, line: LogLine): string {
  const change = changeNames.find((name) => name === line.change) ?? 'other';
  const name = line.entry === null ? line.name : t(`entry.${line.entry.book}`, line.entry);
  // What somebody did at the door is not added to anything: it stands under the line.
  const done = ['sign-in', 'secret-act'].includes(line.kind) ? '' : t(`change.${change}`);
  return [done, kindText(t, line.kind), name].filter(Boolean).join(' ');
}

const changeNames = Object.keys(evidence.change) as (keyof typeof evidence.change)[];
const fieldNames = Object.keys(evidence.field) as (keyof typeof evidence.field)[];

/** Null: a column that only the program itself reads. */
export function fieldText(t: T, kind: string, column: string): string | null {
  // Of the registrar's key; in a register it is who a letter goes to.
  if (kind === 'secret-registrar' && column === 'recipient') return null;
  const known = fieldNames.find((name) => name === column);
  return known === undefined ? null : t(`field.${known}`);
}

/** What a line is about comes first: subject, sender, number. */
export function fieldOrder(column: string): number {
  return (fieldNames as readonly string[]).indexOf(column);
}

/** Days, moments and numbers as everywhere on the screen; words as they are. */
export function shownValue(
  format: Pick<ReturnType<typeof useFormat>, 'shortDate' | 'moment' | 'digits'>,
  value: string,
): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.shortDate(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return format.moment(value);
  return /^\d+$/.test(value) ? format.digits(value) : value;
}

/** The first break, in one sentence. */
export function breakText(t: T, found: Break): string {
  return t(`break.${found.what}`, {
    seq: found.seq ?? '',
    day: found.day ?? '',
    file: found.fileId === null ? '' : `${found.fileId.slice(0, 12)}…`,
    row: rowText(t, found.row),
  });
}

function rowText(t: T, row: Break['row']): string {
  if (row === null) return '';
  const name = row.entry === null ? '' : ` ${t(`entry.${row.entry.book}`, row.entry)}`;
  return `${kindText(t, row.kind)}${name}`;
}
