/** What keeps files in the scanner's folder: the folder away, files refused. Nothing when all is well, or none is watched. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { useWatched } from '../../queries/watched.ts';

const mostShown = 5;

export function WatchedNotice({ isInSettings = false }: { readonly isInSettings?: boolean }) {
  const { t } = useTranslation('inbox');
  const [, navigate] = useLocation();
  const status = useWatched().data;
  if (status == null || status.plan === null) return null;
  const { plan, trouble, refused, refusedCount } = status;
  const settings = isInSettings ? undefined : (
    <Button size="small" onPress={() => navigate('/settings/watched')}>
      {t('watched.settings')}
    </Button>
  );
  if (trouble !== null)
    return (
      <Notice tone="doubt" title={t(`watched.trouble.${trouble}`)} actions={settings}>
        <span className="break">{t(`watched.todo.${trouble}`, { folder: plan.folder })}</span>
      </Notice>
    );
  if (refusedCount === 0) return null;
  const shown = refused.slice(0, mostShown);
  return (
    <Notice tone="doubt" title={t('watched.refused', { n: refusedCount })} actions={settings}>
      <ul className="refused-files">
        {shown.map(({ name, why }) => (
          <li key={name} className="small break">
            {t('watched.file', { name, why: t(`watched.why.${why}`) })}
          </li>
        ))}
        {refusedCount > shown.length && (
          <li className="small">{t('watched.more', { n: refusedCount - shown.length })}</li>
        )}
      </ul>
    </Notice>
  );
}
