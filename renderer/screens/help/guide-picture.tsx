/** A picture of the program in the guide; pressed, it is shown as large as the window allows. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import type { PictureName } from '../../text/help/guide.ts';
import { pictureUrl } from './pictures.ts';

export function GuidePicture({ name, alt }: { readonly name: PictureName; readonly alt: string }) {
  const { t } = useTranslation(['help', 'common']);
  const [isLarge, setIsLarge] = useState(false);
  const url = pictureUrl(name);
  if (url === null) return null;
  const close = () => setIsLarge(false);
  return (
    <figure className="guide-picture">
      <button type="button" onClick={() => setIsLarge(true)} title={t('picture.enlarge')}>
        <img src={url} alt={alt} loading="lazy" />
      </button>
      <figcaption>{alt}</figcaption>
      {isLarge && (
        <Dialog
          title={alt}
          width="90rem"
          isText
          onClose={close}
          footer={
            <Button inDialog autoFocus onPress={close}>
              {t('common:action.close')}
            </Button>
          }
        >
          <img className="guide-large" src={url} alt={alt} />
        </Dialog>
      )}
    </figure>
  );
}
