/** A file under a passphrase, opened and saved as the file it was. */
import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../components/file-button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useSealedUpload } from '../../components/sealed-upload.tsx';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import { handOutSealed } from '../../queries/sealed.ts';
import { uploadLarge } from '../../queries/upload.ts';

export function OpenSealed() {
  const { t } = useTranslation('sealed');
  const { ask, dialog } = useSealedUpload();
  const take = async (file: File) => {
    const uploadId = await uploadLarge(file);
    await ask(file.name, async (passphrase) => {
      const made = await handOutSealed(uploadId, passphrase);
      await deliver(made, 'save');
      showMessage({ tone: 'done', title: t('opened', { name: made.name }) });
    });
  };
  return (
    <>
      <h2>{t('openTitle')}</h2>
      <p className="soft">{t('openDetail')}</p>
      <div className="row">
        <FileButton icon={LockOpen} accept=".age" onFile={(file) => void take(file).catch(showError)}>
          {t('openChoose')}
        </FileButton>
      </div>
      {dialog}
    </>
  );
}
