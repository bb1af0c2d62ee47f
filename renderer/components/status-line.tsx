/** The bottom line: work in the background, last backup, next receive number, who is at the desk, keys. */

import { useQuery } from '@tanstack/react-query';
import { BookDown, CircleCheck, LoaderCircle, ShieldAlert, ShieldCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isoDayOf } from '../../shared/thai/date.ts';
import { ariaKeys } from '../keys.ts';
import { useAppStatus } from '../queries/app.ts';
import { useBackupStatus } from '../queries/backup.ts';
import { read } from '../queries/call.ts';
import { useOffice } from '../queries/office.ts';
import { Kbd } from './kbd.tsx';
import { useRights } from './rights.ts';
import { secondsLeftOf, timeLeft } from './time-left.ts';

type StatusLineProps = { readonly onKeySheet: () => void; readonly onPalette: () => void };

export function StatusLine({ onKeySheet, onPalette }: StatusLineProps) {
  const { t } = useTranslation('common');
  const status = useAppStatus().data;
  const office = useOffice().data?.settings;
  const rights = useRights();
  return (
    <section className="status" data-pane="status" aria-label={t('frame.status')}>
      <BackgroundWork />
      {status?.cannotRead && (
        <Link className="row" href="/inbox">
          <ShieldAlert aria-hidden="true" />
          {t('status.cannotRead')}
        </Link>
      )}
      <span className="grow" />
      <SignedIn />
      {status && <LastBackup at={status.lastBackupAt} today={status.today} />}
      {status && (
        <span className="row">
          <BookDown aria-hidden="true" />
          {t('status.nextReceived', { n: status.nextReceived })}
        </span>
      )}
      {rights?.status.state !== 'signed-in' && office && (
        <span className="row spare">
          <UserRound aria-hidden="true" />
          {t('status.clerk', { name: office.clerkName })}
        </span>
      )}
      <span className="row spare" aria-hidden="true">
        <Kbd command="nextPane" />
        {t('frame.nextPane')}
      </span>
      <button type="button" className="row spare" onClick={onPalette} aria-keyshortcuts={ariaKeys('search')}>
        <Kbd command="search" />
        {t('frame.palette')}
      </button>
      <button
        type="button"
        className="row spare"
        onClick={onKeySheet}
        aria-keyshortcuts={ariaKeys('keySheet')}
      >
        <Kbd command="keySheet" />
        {t('frame.keys')}
      </button>
    </section>
  );
}

/** Who sits here, for whom the person acts, and the way out. */
function SignedIn() {
  const { t } = useTranslation('people');
  const rights = useRights();
  const person = rights?.status.person ?? null;
  if (rights === null || person === null) return null;
  const { actingFor } = rights.status;
  return (
    <>
      <span className="row">
        <UserRound aria-hidden="true" />
        {t('signedIn', { name: person.name })}
        {actingFor !== null && (
          <span>{t('actingFor', { kind: t(`acting.${actingFor.kind}`), name: actingFor.forName })}</span>
        )}
      </span>
      <button type="button" className="row" onClick={rights.lock} aria-keyshortcuts={ariaKeys('lock')}>
        <Kbd command="lock" />
        {t('lock')}
      </button>
    </>
  );
}

function BackgroundWork() {
  const { t } = useTranslation('common');
  const { t: inbox } = useTranslation('inbox');
  const items = useQuery(read('import.list', { includeFinished: false })).data ?? [];
  const busy = items.filter(
    ({ state, isPaused, secrecyDoubt }) =>
      (state === 'waiting' || state === 'reading') && !isPaused && secrecyDoubt === null,
  );
  const left = secondsLeftOf(busy);
  const n = busy.length;
  if (n === 0)
    return (
      <span className="row">
        <CircleCheck aria-hidden="true" />
        {t('status.idle')}
      </span>
    );
  return (
    <Link href="/inbox" className="row">
      <LoaderCircle aria-hidden="true" />
      {left === null
        ? t('status.reading', { n })
        : t('status.readingLeft', { n, left: timeLeft(inbox, left) })}
    </Link>
  );
}

function LastBackup({ at, today }: { readonly at: string | null; readonly today: string }) {
  const { t } = useTranslation('common');
  const troubles = useBackupStatus().data?.troubles ?? [];
  const isDamaged = troubles.some(({ code }) => code === 'damaged' || code === 'failed');
  if (at === null)
    return (
      <Link href="/settings/backup" className="row">
        <ShieldAlert aria-hidden="true" />
        {t('status.noBackup')}
      </Link>
    );
  const isToday = isoDayOf(new Date(at)) === today;
  if (isDamaged)
    return (
      <Link href="/settings/backup" className="row late">
        <ShieldAlert aria-hidden="true" />
        {t('status.backupTrouble')}
      </Link>
    );
  return (
    <Link href="/settings/backup" className="row">
      <ShieldCheck aria-hidden="true" />
      {isToday ? t('status.backupToday', { at }) : t('status.backupOn', { at })}
    </Link>
  );
}
