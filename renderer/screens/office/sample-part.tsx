/** The sample office: into it while there is no office, out of it in one step. */
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { useLoadSample, useOffice, useRemoveSample } from '../../queries/office.ts';

export function SamplePart() {
  const { t } = useTranslation('settings');
  const office = useOffice().data;
  const load = useLoadSample();
  const loadNow = () =>
    load.mutate({}, { onSuccess: () => showMessage({ tone: 'done', title: t('sample.loaded') }) });
  return (
    <div className="stack form-stack">
      <p className="soft">{t('sample.intro')}</p>
      {office?.settings === null && (
        <div>
          <Button does="office.loadSample" icon={FlaskConical} onPress={loadNow} isPending={load.isPending}>
            {t('sample.load')}
          </Button>
        </div>
      )}
      {office?.isSample && <RemoveSample />}
      {office !== undefined && office.settings !== null && !office.isSample && (
        <p>{t('sample.notPossible')}</p>
      )}
    </div>
  );
}

function RemoveSample() {
  const { t } = useTranslation('settings');
  const [isAsking, setIsAsking] = useState(false);
  const [, navigate] = useLocation();
  const remove = useRemoveSample();
  const removeNow = () =>
    remove.mutate(
      {},
      {
        onSuccess: () => {
          showMessage({ tone: 'done', title: t('sample.removed') });
          navigate('/setup');
        },
        onSettled: () => setIsAsking(false),
      },
    );
  return (
    <>
      <Notice
        tone="doubt"
        title={t('sample.inForce')}
        actions={
          <Button does="office.removeSample" tone="danger" onPress={() => setIsAsking(true)}>
            {t('sample.remove')}
          </Button>
        }
      />
      {isAsking && (
        <ConfirmDialog
          title={t('sample.removeTitle')}
          answer={t('sample.removeNow')}
          isPending={remove.isPending}
          onConfirm={removeNow}
          onClose={() => setIsAsking(false)}
        >
          {t('sample.removeDetail')}
        </ConfirmDialog>
      )}
    </>
  );
}
