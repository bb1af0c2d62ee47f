/** Source, draft and paper side by side; with large text one at a time, chosen by tabs. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/api.ts';
import { isIssued, type Letter, type LetterFinding } from '../../../shared/letter/letter.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { useMay } from '../../components/rights.ts';
import { AfterPane } from './after/after-pane.tsx';
import { DraftPane } from './draft-pane.tsx';
import { type DeskPlaces, type PressedWords, useHere } from './places.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ProofPanel } from './proof/proof-panel.tsx';
import { SourcePane } from './source-pane.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

const panes = ['source', 'draft', 'preview'] as const;
type Pane = (typeof panes)[number];

type Props = {
  readonly letter: Letter;
  readonly findings: readonly LetterFinding[];
  readonly reading: Output<'letter.get'>['source'];
  readonly sourceEntry: RegisterEntry | null;
  readonly draft: LetterDraft;
  readonly places: DeskPlaces;
};

export function DeskPanes({ letter, findings, reading, sourceEntry, draft, places }: Props) {
  const [shown, setShown] = useState<Pane>('draft');
  const here = useHere(places);
  const hasSource = letter.sourceEntryId !== null;
  const isTheirs = useMay('letter.save');
  const isLocked = letter.state !== 'draft' || !isTheirs;
  const goTo = useCallback(
    (pressed: PressedWords) => {
      setShown((old) => (old === 'preview' ? 'draft' : old));
      requestAnimationFrame(() => places.press(pressed));
    },
    [places],
  );
  return (
    <>
      <PaneTabs hasSource={hasSource} shown={shown} onShow={setShown} />
      <div className={hasSource ? 'workbench' : 'workbench is-own'}>
        {hasSource && (
          <SourcePane
            isShown={shown === 'source'}
            entry={sourceEntry}
            reading={reading}
            letterIndex={letter.sourceLetterIndex}
            body={draft.content.body}
          />
        )}
        <DraftPane
          isShown={shown === 'draft'}
          letter={letter}
          draft={draft}
          isLocked={isLocked}
          after={isIssued(letter) ? <AfterPane letter={letter} /> : null}
        />
        <PreviewPane
          isShown={shown === 'preview'}
          letterId={letter.id}
          checks={<ProofPanel letterId={letter.id} findings={findings} draft={draft} isLocked={isLocked} />}
          here={here}
          onPress={goTo}
        />
      </div>
    </>
  );
}

type TabsProps = {
  readonly hasSource: boolean;
  readonly shown: Pane;
  readonly onShow: (pane: Pane) => void;
};

function PaneTabs({ hasSource, shown, onShow }: TabsProps) {
  const { t } = useTranslation('letter');
  return (
    <div className="workbench-tabs" role="toolbar" aria-label={t('panes.label')}>
      {panes
        .filter((pane) => pane !== 'source' || hasSource)
        .map((pane) => (
          <Button key={pane} size="small" isPressed={pane === shown} onPress={() => onShow(pane)}>
            {t(`panes.${pane}`)}
          </Button>
        ))}
    </div>
  );
}
