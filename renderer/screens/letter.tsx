/** The letter workbench: source, draft and page side by side; checks; what will happen stands beside the button. */
import '../style/letter.css';
import './letter/body-sheet.css';
import './letter/proof/proof.css';
import { ArrowLeft, History, Redo2, Undo2 } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Output } from '../../shared/contract/api.ts';
import { isIssued } from '../../shared/letter/letter.ts';
import { formLabels } from '../../shared/text/form-labels.ts';
import { Button } from '../components/button.tsx';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { showError } from '../queries/call.ts';
import { useLetter } from '../queries/letters.ts';
import { useEntry } from '../queries/registers.ts';
import { useFormat } from '../text/use-format.ts';
import { AfterPane } from './letter/after/after-pane.tsx';
import { DraftPane } from './letter/draft-pane.tsx';
import { EarlierStates } from './letter/earlier-states.tsx';
import { ExportActions } from './letter/export-actions.tsx';
import { createDeskPlaces, type DeskPlaces, DeskPlacesContext, useHere } from './letter/places.ts';
import { PreviewPane } from './letter/preview-pane.tsx';
import { FactPairsContext, useComparedFacts } from './letter/proof/fact-pairs.ts';
import { ProofPanel } from './letter/proof/proof-panel.tsx';
import { SourcePane } from './letter/source-pane.tsx';
import { StateBar } from './letter/state-bar.tsx';
import { useDeskUndo } from './letter/use-desk-undo.ts';
import { useLetterDraft } from './letter/use-letter-draft.ts';

export function LetterScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const detail = useLetter(id);
  // Another version is another draft: the key gives it a desk of its own.
  return (
    <Loaded query={detail}>
      {(data) => <Workbench key={`${id}-${data.letter.version}`} detail={data} />}
    </Loaded>
  );
}

const panes = ['source', 'draft', 'preview'] as const;

function Workbench({ detail }: { detail: Output<'letter.get'> }) {
  const { t } = useTranslation('letter');
  const { language } = useFormat();
  const [, navigate] = useLocation();
  const { letter, findings, source } = detail;
  const draft = useLetterDraft(letter);
  const sourceEntry = useEntry(letter.sourceEntryId).data?.entry ?? null;
  const [shownPane, setShownPane] = useState<(typeof panes)[number]>('draft');
  const [showsStates, setShowsStates] = useState(false);
  const isLocked = letter.state !== 'draft';
  const frame = useRef<HTMLDivElement>(null);
  const [places] = useState(() => createDeskPlaces(() => frame.current));
  const here = useHere(places);
  const pairs = useComparedFacts(
    source?.letters.find(({ index }) => index === letter.sourceLetterIndex),
    draft.content,
  );
  const desk = useDeskUndo(draft, places, isLocked);
  const leave = () => void draft.flush().then(() => navigate('/drafts'), showError);
  useKeys({ back: leave, save: () => showMessage({ tone: 'info', title: t('savedAlways'), slot: 'saved' }) });
  const hasSource = letter.sourceEntryId !== null;
  const title =
    sourceEntry === null
      ? formLabels[letter.form][language]
      : t('title.forward', { running: sourceEntry.running });
  const { isRecovered } = draft;
  useEffect(() => {
    if (isRecovered) showMessage({ tone: 'info', title: t('leftover.back'), slot: 'letter' });
  }, [isRecovered, t]);

  return (
    <Screen
      title={title}
      scroll={false}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('back')} onPress={leave} />}
      aside={<SaveState state={draft.saveState} />}
      actions={
        <>
          {!isLocked && (
            <>
              <Button tone="quiet" icon={Undo2} label={t('tools.undo')} onPress={desk.undo} />
              <Button tone="quiet" icon={Redo2} label={t('tools.redo')} onPress={desk.redo} />
            </>
          )}
          <Button
            tone="quiet"
            icon={History}
            label={t('states.open')}
            onPress={() => void draft.flush().then(() => setShowsStates(true), showError)}
          />
          <ExportActions letter={letter} beforeExport={draft.flush} />
        </>
      }
    >
      <DeskPlacesContext value={places}>
        <FactPairsContext value={pairs}>
          <div
            className="workbench-frame"
            ref={frame}
            onKeyDownCapture={desk.onKeyDown}
            onFocusCapture={(event) => enterField(event, places)}
          >
            <div className="workbench-tabs" role="toolbar" aria-label={t('panes.label')}>
              {panes
                .filter((pane) => pane !== 'source' || hasSource)
                .map((pane) => (
                  <Button
                    key={pane}
                    size="small"
                    isPressed={pane === shownPane}
                    onPress={() => setShownPane(pane)}
                  >
                    {t(`panes.${pane}`)}
                  </Button>
                ))}
            </div>
            <div className={hasSource ? 'workbench' : 'workbench is-own'}>
              {hasSource && (
                <SourcePane
                  isShown={shownPane === 'source'}
                  entry={sourceEntry}
                  reading={source}
                  letterIndex={letter.sourceLetterIndex}
                  body={draft.content.body}
                />
              )}
              <DraftPane
                isShown={shownPane === 'draft'}
                letter={letter}
                draft={draft}
                isLocked={isLocked}
                after={isIssued(letter) ? <AfterPane letter={letter} /> : null}
              />
              <PreviewPane
                isShown={shownPane === 'preview'}
                letterId={letter.id}
                checks={
                  <ProofPanel letterId={letter.id} findings={findings} draft={draft} isLocked={isLocked} />
                }
                here={here}
                onPress={(pressed) => {
                  setShownPane((old) => (old === 'preview' ? 'draft' : old));
                  requestAnimationFrame(() => places.press(pressed));
                }}
              />
            </div>
            <StateBar letter={letter} nextNumber={detail.nextNumber} findings={findings} draft={draft} />
          </div>
          {showsStates && (
            <EarlierStates
              letter={letter}
              content={draft.content}
              onTake={isLocked ? undefined : draft.change}
              onClose={() => setShowsStates(false)}
            />
          )}
        </FactPairsContext>
      </DeskPlacesContext>
    </Screen>
  );
}

/** A text tells its block itself; every other field is known by its name. */
function enterField({ target }: FocusEvent, places: DeskPlaces): void {
  const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (field !== undefined && !field.endsWith('body')) places.enter(field);
}

function SaveState({ state }: { state: 'saved' | 'saving' | 'failed' }) {
  const { t } = useTranslation('letter');
  return (
    <span role="status" className={state === 'failed' ? 'is-failed' : 'small'}>
      {t(state === 'failed' ? 'notSaved' : state)}
    </span>
  );
}
