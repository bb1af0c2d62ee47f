/** วันนี้: where letters stand, what is due, what to do next, the last backup. */
import { FileInput } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/message.tsx';
import { openImport } from '../components/open-import.ts';
import { Screen } from '../components/screen.tsx';
import { SearchStart } from '../components/search-start.tsx';
import { useAppStatus } from '../queries/app.ts';
import { useFormat } from '../text/use-format.ts';
import { BackupPanel, useBackupTrouble } from './backup/backup-panel.tsx';
import { CheckPanel, useCheckTrouble } from './history/check-panel.tsx';
import { Flow } from './home/flow.tsx';
import { NextNumbers } from './home/next-numbers.tsx';
import { OpenDisk } from './home/open-disk.tsx';
import { Strip } from './home/strip.tsx';
import { TodoList } from './home/todo-list.tsx';
import './home/home.css';
import { WatchedNotice } from './inbox/watched-notice.tsx';
import { LateLoans } from './keeping/late-loans.tsx';
import { EraseDue } from './personal/erase-due.tsx';

const Charts = lazy(async () => ({ default: (await import('./home/charts.tsx')).Charts }));

export function HomeScreen() {
  const { t } = useTranslation(['home', 'common', 'settings']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const status = useAppStatus().data;
  // What has to be done something about comes before the charts, where it is seen without scrolling.
  const backup = useBackupTrouble();
  const check = useCheckTrouble();
  const backups = status && <BackupPanel at={status.lastBackupAt} today={status.today} />;
  return (
    <Screen
      title={t('common:place.home')}
      aside={status && format.fullDate(status.today)}
      actions={
        <>
          <SearchStart />
          <Button
            does="import.start"
            tone="main"
            icon={FileInput}
            command="importFiles"
            onPress={() => openImport(navigate)}
          >
            {t('import')}
          </Button>
        </>
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
            <WatchedNotice />
            {backup === 'trouble' && backups}
            {check === 'trouble' && <CheckPanel />}
            <EraseDue />
            <OpenDisk />
            <Suspense fallback={null}>
              <Charts />
            </Suspense>
            {backup === 'well' && backups}
            <NextNumbers />
            {check === 'well' && <CheckPanel />}
            <LateLoans />
          </div>
        </div>
      </div>
    </Screen>
  );
}
