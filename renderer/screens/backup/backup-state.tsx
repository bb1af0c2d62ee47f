/** How the backups stand today: everything that is wrong with what to do, or that the last one was found whole. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BackupStatus } from '../../../shared/office/backups.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { toneOf, troubleAdvice, troubleTitle } from './trouble-words.ts';

export function BackupState({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation('backup');
  const [, navigate] = useLocation();
  const { lastGood, secondLastGood, troubles } = status;
  const check = lastGood?.check ?? null;
  return (
    <div className="stack">
      {lastGood !== null && check !== null && (
        <Notice tone="done" title={t('good', { at: lastGood.at })}>
          {t('goodDetail', {
            entries: lastGood.entries,
            files: check.files,
            read: check.filesRead,
            links: check.links,
          })}
          {secondLastGood !== null && <div>{t('secondGood', { at: secondLastGood.at })}</div>}
        </Notice>
      )}
      {troubles.map((trouble) => (
        <Notice
          key={trouble.code}
          tone={toneOf(trouble)}
          title={troubleTitle(t, trouble)}
          actions={
            trouble.code === 'register-breaks' || trouble.code === 'originals-missing' ? (
              <Button size="small" onPress={() => navigate('/history')}>
                {t('openEvidence')}
              </Button>
            ) : undefined
          }
        >
          {troubleAdvice(t, trouble)}
        </Notice>
      ))}
      {status.isRunning && <p role="status">{t('running')}</p>}
    </div>
  );
}
