/** An archive chosen, built up and checked; the person sees what it is before it is put in force. */
import './exchange.css';
import { FileArchive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveFacts } from '../../../shared/contract/exchange-schemas.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { useSealedUpload } from '../../components/sealed-upload.tsx';
import { showError } from '../../queries/call.ts';
import { openArchive, stopExchange, useUseArchive } from '../../queries/exchange.ts';
import { uploadLarge } from '../../queries/upload.ts';
import { ArchiveProgress } from './archive-progress.tsx';

export function BeginFromArchive({ onUsed }: { readonly onUsed: () => void }) {
  const { t } = useTranslation('exchange');
  const [isBusy, setIsBusy] = useState(false);
  const [facts, setFacts] = useState<ArchiveFacts | null>(null);
  const use = useUseArchive();
  const sealed = useSealedUpload();
  const take = (file: File) => {
    setIsBusy(true);
    setFacts(null);
    uploadLarge(file)
      .then(async (uploadId) => ((await sealed.opened(uploadId, file.name)) ? openArchive(uploadId) : null))
      .then((found) => {
        setFacts(found);
        if (found === null) showMessage({ tone: 'info', title: t('archive.stopped') });
      })
      .catch(showError)
      .finally(() => setIsBusy(false));
  };
  const putInForce = () =>
    use.mutate(
      {},
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('archive.used') });
          setFacts(null);
          onUsed();
        },
      },
    );
  return (
    <div className="exchange-part">
      <div className="row wrap">
        <FileButton does="exchange.openArchive" icon={FileArchive} accept=".zip,.age" onFile={take}>
          {t('archive.choose')}
        </FileButton>
        {isBusy && (
          <Button tone="quiet" inDialog onPress={() => void stopExchange().catch(showError)}>
            {t('archive.stop')}
          </Button>
        )}
      </div>
      {sealed.dialog}
      {isBusy && <ArchiveProgress />}
      {facts !== null && (
        <Notice
          tone={facts.breaks + facts.lostFiles === 0 ? 'done' : 'doubt'}
          title={facts.breaks === 0 ? t('archive.ready') : t('archive.readyWithBreaks', { n: facts.breaks })}
          actions={
            <Button tone="main" inDialog isPending={use.isPending} onPress={putInForce}>
              {t('archive.use')}
            </Button>
          }
        >
          {t('archive.facts', { ...facts })}
          {facts.lostFiles > 0 && ` ${t('archive.lost', { n: facts.lostFiles })}`}
        </Notice>
      )}
    </div>
  );
}
