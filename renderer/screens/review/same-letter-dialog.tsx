/** The same letter seems to stand in the register: both shown, the clerk decides. No number has been given yet. */
import { writtenOf } from '../../../shared/register/running.ts';
import './compare.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { read } from '../../queries/call.ts';
import { useFormat } from '../../text/use-format.ts';

type SameLetterDialogProps = {
  readonly running: number;
  readonly year: number;
  readonly fields: EntryFields;
  readonly onLog: () => void;
  readonly onClose: () => void;
};

export function SameLetterDialog({ running, year, fields, onLog, onClose }: SameLetterDialogProps) {
  const { t } = useTranslation('review');
  const existing = useQuery(
    read('register.list', {
      book: 'received',
      year,
      runningFrom: running,
      runningTo: running,
      order: 'newest-first',
      offset: 0,
      limit: 1,
    }),
  ).data?.rows[0];
  return (
    <Dialog
      role="alertdialog"
      title={t('sameLetter.title', { running, year })}
      onClose={onClose}
      width="44rem"
      isText
      footer={
        <>
          <Button inDialog onPress={onLog}>
            {t('sameLetter.logAnyway')}
          </Button>
          <Button inDialog tone="main" autoFocus onPress={onClose}>
            {t('sameLetter.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('sameLetter.detail')}</p>
      {existing !== undefined && <Comparison fields={fields} existing={existing} />}
    </Dialog>
  );
}

function Comparison({
  fields,
  existing,
}: {
  readonly fields: EntryFields;
  readonly existing: RegisterEntry;
}) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const day = (of: EntryFields) =>
    of.documentDate === null ? (of.documentDateText ?? '–') : format.shortDate(of.documentDate);
  const rows = [
    { label: t('field.documentNumber'), own: fields.documentNumber, other: existing.documentNumber },
    { label: t('field.documentDate'), own: day(fields), other: day(existing) },
    { label: t('field.from'), own: fields.from, other: existing.from },
    { label: t('field.to'), own: fields.to, other: existing.to },
    { label: t('field.subject'), own: fields.subject, other: existing.subject },
  ];
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t('sameLetter.column')}</th>
          <th scope="col">{t('sameLetter.this')}</th>
          <th scope="col">
            {t('sameLetter.existing', { running: writtenOf(existing) })}
            <span className="soft small"> {format.moment(existing.enteredAt)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, own, other }) => (
          <tr key={label} className={own === other ? undefined : 'differs'}>
            <th scope="row">{label}</th>
            <td>{own || '–'}</td>
            <td>{other || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
