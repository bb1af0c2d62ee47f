/** Words that a crash left unsaved and that the letter has outrun since: offered, never put in unasked. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import type { LetterDraft } from './use-letter-draft.ts';

export function LeftoverWords({ draft }: { draft: LetterDraft }) {
  const { t } = useTranslation('letter');
  const { leftoverText } = draft;
  if (leftoverText !== null)
    return <LeftoverText text={leftoverText} onDrop={() => draft.settleLeftover(false)} />;
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

type TextProps = { readonly text: string; readonly onDrop: () => void };

/** What the letter cannot take back whole is given to the clipboard: nothing that was typed is lost without a word. */
function LeftoverText({ text, onDrop }: TextProps) {
  const { t } = useTranslation('letter');
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => showMessage({ tone: 'done', title: t('leftover.copied'), slot: 'letter' }), showError);
  return (
    <Notice
      tone="doubt"
      title={t('leftover.title')}
      actions={
        <>
          <Button size="small" onPress={copy}>
            {t('leftover.copy')}
          </Button>
          <Button size="small" tone="quiet" onPress={onDrop}>
            {t('leftover.drop')}
          </Button>
        </>
      }
    >
      {t('leftover.asText')}
    </Notice>
  );
}
