/** Numbers held this year: who holds them, until when, and what became of them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Reservation } from '../../../shared/office/numbers.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { addDays } from '../../../shared/thai/typed-date.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useExtend, useRelease, useReservations } from '../../queries/numbers.ts';
import { useFormat } from '../../text/use-format.ts';
import { useBookTitle } from './book-title.ts';

type Asked = { readonly what: 'release' | 'extend'; readonly held: Reservation };

export function Reservations({ year }: { readonly year: number }) {
  const { t } = useTranslation('numbers');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <section className="numbers-section" aria-labelledby="held-numbers">
      <h2 id="held-numbers">{t('reservations.title')}</h2>
      <Loaded query={useReservations(year)}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('reservations.none')}</p>
          ) : (
            <HeldTable list={list} onAsk={setAsked} />
          )
        }
      </Loaded>
      {asked?.what === 'release' && <ReleaseDialog held={asked.held} onClose={close} />}
      {asked?.what === 'extend' && <ExtendDialog held={asked.held} onClose={close} />}
    </section>
  );
}

type TableProps = { readonly list: readonly Reservation[]; readonly onAsk: (asked: Asked) => void };

function HeldTable({ list, onAsk }: TableProps) {
  const { t } = useTranslation('numbers');
  const title = useBookTitle();
  const format = useFormat();
  return (
    <table className="list-table">
      <thead>
        <tr>
          {(['number', 'book', 'holder', 'until', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`reservations.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="vh">{t('books.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((held) => (
          <tr key={held.id}>
            <th scope="row">{format.digits(writtenOf(held))}</th>
            <td>{title(held.bookName)}</td>
            <td>
              {held.holder}: {held.reason}
              {held.ended?.reason && <div className="soft small">{held.ended.reason}</div>}
            </td>
            <td className="nb">{formatShortThaiDate(held.until)}</td>
            <td>
              <StateChip held={held} />
            </td>
            <td className="actions">
              <HeldActions held={held} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateChip({ held }: { readonly held: Reservation }) {
  const { t } = useTranslation('numbers');
  const today = useToday();
  if (held.state === 'held')
    return held.until < today ? (
      <Chip tone="urgent">{t('reservations.lapsed')}</Chip>
    ) : (
      <Chip tone="go">{t('reservations.held')}</Chip>
    );
  return <Chip tone={held.state === 'used' ? 'done' : 'void'}>{t(`reservations.${held.state}`)}</Chip>;
}

function HeldActions({ held, onAsk }: { readonly held: Reservation; readonly onAsk: TableProps['onAsk'] }) {
  const { t } = useTranslation('numbers');
  const running = writtenOf(held);
  if (held.entryId !== null)
    return (
      <Link
        href={`/${held.bookName.book}/entry/${held.entryId}`}
        className="chip go"
        aria-label={t('reservations.openOf', { running })}
      >
        {t('reservations.open')}
      </Link>
    );
  if (held.state !== 'held') return null;
  return (
    <span className="row wrap numbers-actions">
      <Button
        does="number.extend"
        size="small"
        label={t('reservations.extendOf', { running })}
        onPress={() => onAsk({ what: 'extend', held })}
      >
        {t('reservations.extend')}
      </Button>
      <Button
        does="number.release"
        size="small"
        label={t('reservations.releaseOf', { running })}
        onPress={() => onAsk({ what: 'release', held })}
      >
        {t('reservations.release')}
      </Button>
    </span>
  );
}

type DialogProps = { readonly held: Reservation; readonly onClose: () => void };

function ReleaseDialog({ held, onClose }: DialogProps) {
  const { t } = useTranslation('numbers');
  const release = useRelease();
  const [reason, setReason] = useState('');
  const { id } = held;
  const running = writtenOf(held);
  async function giveUp(): Promise<void> {
    if (reason.trim() === '') return;
    await release.mutateAsync({ id, reason });
    showMessage({ tone: 'done', title: t('reservations.done', { running }) });
    onClose();
  }
  return (
    <FormDialog
      title={t('reservations.releaseOf', { running })}
      answer={t('reservations.release')}
      onSubmit={giveUp}
      onClose={onClose}
      heldBack={reason.trim() === '' ? t('reservations.needReason') : null}
    >
      <p className="soft">{t('reservations.releaseIntro')}</p>
      <TextField label={t('reservations.reason')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}

function ExtendDialog({ held, onClose }: DialogProps) {
  const { t } = useTranslation('numbers');
  const extend = useExtend();
  const today = useToday();
  const [until, setUntil] = useState<string | null>(addDays(today, 7));
  const { id } = held;
  const running = writtenOf(held);
  async function later(): Promise<void> {
    if (until === null) return;
    await extend.mutateAsync({ id, until });
    showMessage({ tone: 'done', title: t('reservations.extended', { running }) });
    onClose();
  }
  return (
    <FormDialog
      title={t('reservations.extendOf', { running })}
      answer={t('reservations.extend')}
      onSubmit={later}
      onClose={onClose}
      heldBack={until === null ? t('reserve.missing') : null}
    >
      <ThaiDateField label={t('reservations.until')} value={until} onChange={setUntil} />
    </FormDialog>
  );
}
