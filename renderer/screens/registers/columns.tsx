/** The columns of forms 13 and 14 in the forms' order: what each cell of a register row shows. */
import { FileX, Forward, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { secrecyMark } from '../../../shared/document/handling.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Chip, UrgencyChip } from '../../components/chip.tsx';
import { useOffice } from '../../queries/office.ts';
import { type ColumnName, dateText, furtherText, runningText } from './column-text.ts';

/** A long number goes on with its year on the next line, as on paper. */
function yearBelow(number: string): string {
  return number.replace(/\/(?=[๐-๙]{4}$)/u, '\u200b/');
}

export function RegisterCell({ entry, column }: { entry: RegisterEntry; column: ColumnName }): ReactNode {
  switch (column) {
    case 'running':
      return (
        <span className="register-running" title={furtherText(entry)}>
          {yearBelow(runningText(entry))}
          {(entry.further ?? []).length > 0 && (
            <small className="soft"> +{toThaiDigits(entry.further?.length ?? 0)}</small>
          )}
        </span>
      );
    case 'documentNumber':
      return <span className="register-text">{entry.documentNumber ?? '—'}</span>;
    case 'documentDate':
      return (
        <span className={entry.documentDate === null ? 'register-text' : 'nb'}>{dateText(entry) || '—'}</span>
      );
    case 'to':
      return <AddresseeCell entry={entry} />;
    case 'note':
      return <NoteCell entry={entry} />;
    case 'subject':
      return <SubjectCell entry={entry} />;
    default:
      return <span className="register-text">{entry[column]}</span>;
  }
}

/** The own chief, who stands in nearly every row, is shortened on screen; prints say it in full (design §8). */
function AddresseeCell({ entry }: { entry: RegisterEntry }): ReactNode {
  const district = useOffice().data?.settings?.district;
  if (district === undefined || entry.to !== `นายอำเภอ${district}`)
    return <span className="register-text">{entry.to}</span>;
  return (
    <span className="nb" title={entry.to}>
      นายอำเภอ
    </span>
  );
}

/** หมายเหตุ, with what the clerk looks for at a glance: urgency, the forwarding letter, a voided number, a paper letter. */
function NoteCell({ entry }: { entry: RegisterEntry }): ReactNode {
  const { t } = useTranslation('registers');
  if (entry.voided !== null)
    return <span className="register-text">{t('row.voided', { reason: entry.voided.reason })}</span>;
  const forwarded = entry.links.find((link) => link.book === 'sent');
  const isPaper = entry.fileId === null && entry.letterId === null && entry.secrecy === null;
  return (
    <span className="register-note">
      <UrgencyChip urgency={entry.urgency} />
      {forwarded !== undefined && entry.book === 'received' && (
        <Chip tone="go" icon={Forward}>
          {forwarded.documentNumber?.split('/').at(-1) ?? toThaiDigits(forwarded.running)}
        </Chip>
      )}
      {isPaper && (
        <span className="register-paper" title={t('row.paper')}>
          {entry.note !== '' && <FileX aria-hidden="true" />}
          <span className={entry.note === '' ? undefined : 'vh'}>{t('row.paper')}</span>
        </span>
      )}
      {entry.note !== '' && (
        <span className="register-note-text" title={entry.note}>
          {entry.note}
        </span>
      )}
    </span>
  );
}

/** A classified letter has no subject here until there are secret books (ข้อ 37); its class stands in its place. */
function SubjectCell({ entry }: { entry: RegisterEntry }): ReactNode {
  const { t } = useTranslation('registers');
  if (entry.secrecy === null)
    return (
      <span className="register-text" title={entry.subject}>
        {entry.subject}
      </span>
    );
  return (
    <span className="register-text">
      <Chip icon={Lock}>{secrecyMark[entry.secrecy]}</Chip> <span className="soft">{t('row.masked')}</span>
    </span>
  );
}
