/** The Garuda: from a picture, or taken out of one of the office's own Word letters. Written at once. */
import { ImageUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../components/file-button.tsx';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import { useFileUrl } from '../../queries/files.ts';
import { useSetGaruda } from '../../queries/office.ts';
import { uploadFile } from '../../queries/upload.ts';

export function Emblem({ fileId }: { readonly fileId: string | null }) {
  const { t } = useTranslation('settings');
  const url = useFileUrl(fileId);
  const setGaruda = useSetGaruda();
  const take = async (file: File) => {
    try {
      const uploadId = await uploadFile(file);
      setGaruda.mutate(
        { uploadId },
        { onSuccess: () => showMessage({ tone: 'done', title: t('page.garudaTaken') }) },
      );
    } catch (error) {
      showError(error);
    }
  };
  return (
    <fieldset className="card emblem" aria-label={t('page.garuda')}>
      <div className="emblem-place">
        {url === null ? null : <img src={url} alt={t('page.garudaPicture')} />}
      </div>
      <div className="grow stack form-stack">
        <h3>{t('page.garuda')}</h3>
        <p className="soft small">{fileId === null ? t('page.garudaNone') : t('page.garudaHow')}</p>
        {fileId === null && <p className="soft small">{t('page.garudaHow')}</p>}
        <div>
          <FileButton
            does="office.setGaruda"
            icon={ImageUp}
            accept=".png,.jpg,.jpeg,.docx"
            onFile={(file) => void take(file)}
          >
            {fileId === null ? t('page.garudaChoose') : t('page.garudaChange')}
          </FileButton>
        </div>
      </div>
    </fieldset>
  );
}
