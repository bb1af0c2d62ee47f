/** What the clerk writes: head, body, closing and signatory of the letter. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { BodyEditor } from './body-editor.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { HeadFields } from './head-fields.tsx';
import { EnclosureList, ReferenceList } from './head-lists.tsx';
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
  const { content, change } = draft;
  const [showsText, setShowsText] = useState(false);
  const showsAfter = after !== null && !showsText;
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
      </div>
      {showsAfter && after}
      {!showsAfter && (
        <section className="pane-body" tabIndex={isLocked ? 0 : undefined} aria-label={t('panes.draft')}>
          {isLocked && <Notice tone="info" title={t(letter.number === null ? 'waiting' : 'locked')} />}
          <EarlierVersions letter={letter} />
          <fieldset className="draft-fields" disabled={isLocked}>
            <HeadFields draft={draft} isLocked={isLocked} />
            <ReferenceList
              references={content.references}
              isLocked={isLocked}
              onChange={(references) => change({ references })}
            />
            <EnclosureList
              enclosures={content.enclosures}
              isLocked={isLocked}
              onChange={(enclosures) => change({ enclosures })}
            />
            <BodyEditor body={content.body} isLocked={isLocked} onChange={(body) => change({ body })} />
            <ClosingFields draft={draft} isLocked={isLocked} />
          </fieldset>
        </section>
      )}
    </section>
  );
}
