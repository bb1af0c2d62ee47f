/** Words that a crash left unsaved and that the letter has outrun since: offered, never put in unasked. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

export function LeftoverWords({ draft }: { draft: LetterDraft }) {
  const { t } = useTranslation('letter');
  if (draft.leftover === null) return null;
  return (
    <Notice
      tone="doubt"
      title={t('leftover.title')}
      actions={
        <>
          <Button size="small" onPress={() => draft.settleLeftover(true)}>
            {t('leftover.take')}
          </Button>
          <Button size="small" tone="quiet" onPress={() => draft.settleLeftover(false)}>
            {t('leftover.drop')}
          </Button>
        </>
      }
    >
      {t('leftover.explain')}
    </Notice>
  );
}
