/** ตั้งค่า, โฟลเดอร์เครื่องสแกน: which folder is watched, how it stands, choosing another, none any more. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takenFolderName, type WatchedStatus } from '../../../shared/document/watched.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { useMay } from '../../components/rights.ts';
import { useWatch, useWatched } from '../../queries/watched.ts';
import { WatchedNotice } from '../inbox/watched-notice.tsx';
import { WatchedDialog } from './watched-dialog.tsx';

export function WatchedPart() {
  const { t } = useTranslation('settings');
  const watched = useWatched();
  const maySee = useMay('import.watched');
  if (!maySee) return <p className="soft">{t('watched.notYours')}</p>;
  return (
    <div className="stack form-stack">
      <p className="soft">{t('watched.intro')}</p>
      <Loaded query={watched}>{(status) => <WatchedNow status={status} />}</Loaded>
      <p className="small soft">{t('watched.secret')}</p>
    </div>
  );
}

function WatchedNow({ status }: { readonly status: WatchedStatus }) {
  const { t } = useTranslation('settings');
  const watch = useWatch();
  const [isChoosing, setIsChoosing] = useState(false);
  const { plan, trouble, seenAt, refusedCount } = status;
  const stop = () =>
    watch.mutate(
      { folder: null, after: 'move', existing: 'take' },
      { onSuccess: () => showMessage({ tone: 'done', title: t('watched.stopped'), slot: 'watched' }) },
    );
  return (
    <>
      {plan === null ? (
        <p>{t('watched.off')}</p>
      ) : trouble === null && refusedCount === 0 ? (
        <Notice tone="done" title={t('watched.on')}>
          <div className="break">{plan.folder}</div>
          <div>
            {t(plan.after === 'move' ? 'watched.onMove' : 'watched.onLeave', { name: takenFolderName })}
          </div>
          {seenAt !== null && <div className="soft">{t('watched.seen', { at: seenAt })}</div>}
        </Notice>
      ) : (
        <>
          <p className="break">{plan.folder}</p>
          <WatchedNotice isInSettings />
        </>
      )}
      <div className="row wrap">
        <Button
          does="import.watch"
          tone={plan === null ? 'main' : 'plain'}
          onPress={() => setIsChoosing(true)}
        >
          {t(plan === null ? 'watched.choose' : 'watched.change')}
        </Button>
        {plan !== null && (
          <Button does="import.watch" onPress={stop}>
            {t('watched.stop')}
          </Button>
        )}
      </div>
      {isChoosing && <WatchedDialog plan={plan} onClose={() => setIsChoosing(false)} />}
    </>
  );
}
