/**
 * A picture that may show a mark of secrecy (rules §3.2). Nothing of it has been stored; the clerk looks and says
 * whether it is one. Neither answer is the main one: both are final.
 */
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useAnswerSecrecy } from '../../queries/imports.ts';
import { PagePicture } from './page-picture.tsx';

export function SecrecyDoubt({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const { t: review } = useTranslation('review');
  const answer = useAnswerSecrecy();
  if (item.secrecyDoubt === null) return null;
  return (
    <div className="stub-form">
      <div className="row">
        <span className="label">{t('detail.readAs')}</span>
        <Chip tone="urgent">{review(`secrecy.${item.secrecyDoubt}`)}</Chip>
      </div>
      <PagePicture importId={item.id} fileId={item.fileId} page={1} alt={t('detail.firstPage')} />
      <Button
        does="import.answerSecrecy"
        className="wrapping"
        onPress={() => answer.mutate({ id: item.id, isSecret: true })}
      >
        {t('action.isSecret')}
      </Button>
      <Button
        does="import.answerSecrecy"
        className="wrapping"
        onPress={() => answer.mutate({ id: item.id, isSecret: false })}
      >
        {t('action.isNotSecret')}
      </Button>
    </div>
  );
}
