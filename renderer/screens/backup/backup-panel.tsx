/** วันนี้: how the backups stand. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isoDayOf } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useBackupStatus, useMakeBackup } from '../../queries/backup.ts';
import { toneOf, troubleAdvice, troubleTitle } from './trouble-words.ts';

/** Null as long as it is not known. */
export function useBackupTrouble(): 'trouble' | 'well' | null {
  const status = useBackupStatus();
  if (status.data === undefined) return status.isError ? 'well' : null;
  return status.data.troubles.some((one) => toneOf(one) !== 'info') ? 'trouble' : 'well';
}

/** Everything that is wrong with the backups stands here every day until it is put right. */
export function BackupPanel({ at, today }: { readonly at: string | null; readonly today: string }) {
  const { t } = useTranslation(['home', 'backup']);
  const { t: words } = useTranslation('backup');
  const make = useMakeBackup();
  const status = useBackupStatus().data;
  const isToday = at !== null && isoDayOf(new Date(at)) === today;
  const [grave, ...rest] = status?.troubles ?? [];
  const isWell = isToday && (grave === undefined || toneOf(grave) === 'info');
  const Icon = isWell ? ShieldCheck : ShieldAlert;
  const last = at === null ? t('backupNone') : isToday ? t('backupToday', { at }) : t('backupOn', { at });
  return (
    <section className="panel pad stack" aria-labelledby="backup-title">
      <h2 id="backup-title">
        <Link href="/settings/backup">{t('backup')}</Link>
      </h2>
      <p className={isWell ? 'row small done' : 'row small doubt'}>
        <Icon aria-hidden="true" />
        {isWell && status?.lastGood != null ? t('backupGood', { at: status.lastGood.at }) : last}
      </p>
      {[grave, ...rest].map(
        (trouble) =>
          trouble !== undefined && (
            <p key={trouble.code} className="small">
              <strong className={toneOf(trouble) === 'error' ? 'late' : undefined}>
                {troubleTitle(words, trouble)}
              </strong>{' '}
              {troubleAdvice(words, trouble)}
            </p>
          ),
      )}
      <div>
        <Button
          does="backup.make"
          size="small"
          isPending={make.isPending}
          onPress={() =>
            make.mutate({}, { onSuccess: () => showMessage({ tone: 'done', title: t('backup:made') }) })
          }
        >
          {t('backupNow')}
        </Button>
      </div>
    </section>
  );
}
