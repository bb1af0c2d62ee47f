/** What the clerk writes: head, body, closing and signatory of the letter. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { useNotTheirs } from '../../components/rights.ts';
import { walkByEnter } from '../../components/walk-by-enter.ts';
import { TemplateFields } from '../templates/template-fields.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { FormFields } from './form-fields.tsx';
import { LeftoverWords } from './leftover-words.tsx';
import { ManyBar } from './many/many-bar.tsx';
import { PhraseMenu } from './proof/phrase-menu.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly isShown: boolean;
  readonly letter: Letter;
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
  /** What is done with a letter that has its number; stands in the draft's place until the clerk turns to the text. */
  readonly after: ReactNode;
};

export function DraftPane({ isShown, letter, draft, isLocked, after }: Props) {
  const { t } = useTranslation('letter');
  const [showsText, setShowsText] = useState(false);
  const showsAfter = after !== null && !showsText;
  const notTheirs = useNotTheirs('letter.save');
  const why = letter.state === 'draft' ? notTheirs : t(lockedReason(letter));
  const locked = isLocked && <Notice tone="info" title={why} />;
  return (
    <section className="pane-draft" data-pane="draft" data-shown={isShown} aria-labelledby="pane-draft">
      <div className="pane-head">
        <h2 id="pane-draft">{t(showsAfter ? 'panes.after' : 'panes.draft')}</h2>
        {letter.version > 1 && (
          <span className="soft small" title={t('versionReason', { reason: letter.versionReason ?? '' })}>
            {t('version', { version: letter.version - 1 })}
          </span>
        )}
        {after !== null && (
          <>
            <span className="grow" />
            <Button size="small" tone="quiet" onPress={() => setShowsText(showsAfter)}>
              {t(showsAfter ? 'panes.showText' : 'panes.showAfter')}
            </Button>
          </>
        )}
        {!isLocked && (
          <>
            <span className="grow" />
            <PhraseMenu draft={draft} />
          </>
        )}
      </div>
      <ManyBar letter={letter} draft={draft} isLocked={isLocked} />
      {showsAfter && (
        <>
          <div className="pane-note">{locked}</div>
          {after}
        </>
      )}
      {!showsAfter && (
        <section className="pane-body" tabIndex={isLocked ? 0 : undefined} aria-label={t('panes.draft')}>
          {locked}
          <LeftoverWords draft={draft} />
          <EarlierVersions letter={letter} />
          <fieldset className="draft-fields" disabled={isLocked} onKeyDown={walkByEnter}>
            {draft.content.template === undefined ? (
              <FormFields letterId={letter.id} draft={draft} isLocked={isLocked} />
            ) : (
              <TemplateFields template={draft.content.template} draft={draft} isLocked={isLocked} />
            )}
          </fieldset>
        </section>
      )}
    </section>
  );
}

function lockedReason(letter: Letter): 'waiting' | 'locked' | 'finished' {
  if (!isIssued(letter)) return 'waiting';
  return letter.number === null ? 'finished' : 'locked';
}
