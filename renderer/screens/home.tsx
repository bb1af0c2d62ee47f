/** วันนี้: where letters stand, what is due, what to do next, the last backup. */
import { FileInput, ShieldAlert, ShieldCheck } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { isoDayOf } from '../../shared/thai/date.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/message.tsx';
import { showMessage } from '../components/messages.ts';
import { openImport } from '../components/open-import.ts';
import { Screen } from '../components/screen.tsx';
import { useAppStatus } from '../queries/app.ts';
import { useBackupStatus, useMakeBackup } from '../queries/backup.ts';
import { useFormat } from '../text/use-format.ts';
import { toneOf, troubleAdvice, troubleTitle } from './backup/trouble-words.ts';
import { CheckPanel } from './history/check-panel.tsx';
import { Flow } from './home/flow.tsx';
import { NextNumbers } from './home/next-numbers.tsx';
import { Strip } from './home/strip.tsx';
import { TodoList } from './home/todo-list.tsx';
import './home/home.css';
import { LateLoans } from './keeping/late-loans.tsx';

const Charts = lazy(async () => ({ default: (await import('./home/charts.tsx')).Charts }));

export function HomeScreen() {
  const { t } = useTranslation(['home', 'common', 'settings']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const status = useAppStatus().data;
  return (
    <Screen
      title={t('common:place.home')}
      aside={status && format.fullDate(status.today)}
      actions={
        <Button tone="main" icon={FileInput} command="importFiles" onPress={() => openImport(navigate)}>
          {t('import')}
        </Button>
      }
    >
      <div className="home">
        {status?.hasOffice === false && (
          <Notice
            tone="doubt"
            title={t('settings:noOffice')}
            actions={<Button onPress={() => navigate('/setup')}>{t('settings:openSetup')}</Button>}
          >
            {t('settings:noOfficeDetail')}
          </Notice>
        )}
        <Flow />
        <Strip />
        <div className="home-two">
          <TodoList />
          <div className="stack home-side" data-pane="home-side">
            <Suspense fallback={null}>
              <Charts />
            </Suspense>
            {status && <BackupPanel at={status.lastBackupAt} today={status.today} />}
            <NextNumbers />
            <CheckPanel />
            <LateLoans />
          </div>
        </div>
      </div>
    </Screen>
  );
}

/** Everything that is wrong with the backups stands here every day until it is put right. */
function BackupPanel({ at, today }: { readonly at: string | null; readonly today: string }) {
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
