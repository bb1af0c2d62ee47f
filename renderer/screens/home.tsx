/** วันนี้: where letters stand, what is due, what to do next, the last backup. */
import { FileInput, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { isoDayOf } from '../../shared/thai/date.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/message.tsx';
import { showMessage } from '../components/messages.ts';
import { openImport } from '../components/open-import.ts';
import { Screen } from '../components/screen.tsx';
import { useAppStatus } from '../queries/app.ts';
import { useMakeBackup } from '../queries/backup.ts';
import { useFormat } from '../text/use-format.ts';
import { Flow } from './home/flow.tsx';
import { NextNumbers } from './home/next-numbers.tsx';
import { Strip } from './home/strip.tsx';
import { TodoList } from './home/todo-list.tsx';
import './home/home.css';
import { LateLoans } from './keeping/late-loans.tsx';

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
            <NextNumbers />
            <LateLoans />
            {status && <BackupPanel at={status.lastBackupAt} today={status.today} />}
          </div>
        </div>
      </div>
    </Screen>
  );
}

function BackupPanel({ at, today }: { readonly at: string | null; readonly today: string }) {
  const { t } = useTranslation(['home', 'settings']);
  const make = useMakeBackup();
  const isToday = at !== null && isoDayOf(new Date(at)) === today;
  const Icon = isToday ? ShieldCheck : ShieldAlert;
  const words = at === null ? t('backupNone') : isToday ? t('backupToday', { at }) : t('backupOn', { at });
  return (
    <section className="panel pad" aria-labelledby="backup-title">
      <h2 id="backup-title">
        <Link href="/settings/backup">{t('backup')}</Link>
      </h2>
      <p className={isToday ? 'row small done' : 'row small doubt'}>
        <Icon aria-hidden="true" />
        {words}
      </p>
      <Button
        size="small"
        isPending={make.isPending}
        onPress={() =>
          make.mutate(
            {},
            { onSuccess: () => showMessage({ tone: 'done', title: t('settings:backup.made') }) },
          )
        }
      >
        {t('backupNow')}
      </Button>
    </section>
  );
}
