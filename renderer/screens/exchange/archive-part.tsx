/** Everything as one open archive, and an empty installation made from one. */
import { EyeOff, PackageOpen, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { SealChoice, useSeal } from '../../components/seal-choice.tsx';
import { showError } from '../../queries/call.ts';
import { makeArchive, stopExchange, useIsEmpty } from '../../queries/exchange.ts';
import type { IdNumbers } from '../../queries/list-file.ts';
import { deliver } from '../../queries/output.ts';
import { formatBytes } from '../../text/format.ts';
import { ArchiveProgress } from './archive-progress.tsx';
import { BeginFromArchive } from './begin-from-archive.tsx';
import { OpenSealed } from './open-sealed.tsx';

type Made = NonNullable<Output<'exchange.archive'>>;

export function ArchivePart() {
  const { t } = useTranslation('exchange');
  const isEmpty = useIsEmpty();
  return (
    <section className="exchange-part" aria-label={t('tab.archive')}>
      <h2>{t('archive.outTitle')}</h2>
      <p className="soft">{t('archive.out')}</p>
      <ArchiveOut />
      <h2>{t('archive.inTitle')}</h2>
      <p className="soft">{t('archive.in')}</p>
      <Loaded query={isEmpty}>
        {(empty) => (empty ? <BeginFromArchive onUsed={() => {}} /> : <p>{t('archive.notEmpty')}</p>)}
      </Loaded>
      <OpenSealed />
    </section>
  );
}

function ArchiveOut() {
  const { t } = useTranslation('exchange');
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const sealing = useSeal();
  const make = (idNumbers: IdNumbers) => {
    setIsBusy(true);
    setMade(null);
    makeArchive(sealing.passphrase, idNumbers)
      .then((archive) => {
        setMade(archive);
        if (archive === null) showMessage({ tone: 'info', title: t('archive.stopped') });
      })
      .catch(showError)
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <SealChoice seal={sealing.seal} onChange={sealing.setSeal} />
      <div className="row wrap">
        <Button
          does="exchange.archive"
          icon={PackageOpen}
          isPending={isBusy}
          heldBack={sealing.heldBack}
          onPress={() => make('whole')}
        >
          {t('archive.make')}
        </Button>
        <Button
          does="exchange.archive"
          icon={EyeOff}
          isPending={isBusy}
          heldBack={sealing.heldBack}
          onPress={() => make('masked')}
        >
          {t('archive.makeForOthers')}
        </Button>
        {isBusy && (
          <Button tone="quiet" onPress={() => void stopExchange().catch(showError)}>
            {t('archive.stop')}
          </Button>
        )}
      </div>
      <p className="soft">{t('archive.forOthers')}</p>
      {isBusy && <ArchiveProgress />}
      {made !== null && (
        <Notice
          tone={made.lostFiles === 0 ? 'done' : 'doubt'}
          title={t('archive.made', { size: formatBytes(made.bytes), files: made.files })}
          actions={
            <Button tone="main" icon={Save} onPress={() => void deliver(made, 'save').catch(showError)}>
              {t('archive.save')}
            </Button>
          }
        >
          {made.idNumbers !== undefined && made.idNumbers.count > 0 && (
            <p>{t(`archive.numbers.${made.idNumbers.are}`, { n: made.idNumbers.count })}</p>
          )}
          {made.secretKey !== 'none' && <p>{t(`archive.secretKey.${made.secretKey}`)}</p>}
          {made.lostFiles > 0 && t('archive.lost', { n: made.lostFiles })}
        </Notice>
      )}
    </>
  );
}
