/** The letter workbench: source, draft and page side by side; checks; what will happen stands beside the button. */
import { writtenOf } from '../../shared/register/running.ts';
import '../style/letter.css';
import './letter/body-sheet.css';
import './letter/proof/proof.css';
import { ArrowLeft } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Output } from '../../shared/contract/api.ts';
import { formLabels } from '../../shared/text/form-labels.ts';
import { Button } from '../components/button.tsx';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { useMay } from '../components/rights.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { showError } from '../queries/call.ts';
import { useLetter } from '../queries/letters.ts';
import { useEntry } from '../queries/registers.ts';
import { useFormat } from '../text/use-format.ts';
import { DeskActions, SaveState } from './letter/desk-actions.tsx';
import { DeskPanes } from './letter/desk-panes.tsx';
import { createDeskPlaces, type DeskPlaces, DeskPlacesContext } from './letter/places.ts';
import { FactPairsContext, useComparedFacts } from './letter/proof/fact-pairs.ts';
import { StateBar } from './letter/state-bar.tsx';
import { useDeskUndo } from './letter/use-desk-undo.ts';
import { type LetterDraft, useLetterDraft } from './letter/use-letter-draft.ts';

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

function Workbench({ detail }: { detail: Output<'letter.get'> }) {
  const { t } = useTranslation('letter');
  const { language } = useFormat();
  const { letter, findings, source } = detail;
  const draft = useLetterDraft(letter);
  const sourceEntry = useEntry(letter.sourceEntryId).data?.entry ?? null;
  const isTheirs = useMay('letter.save');
  const isLocked = letter.state !== 'draft' || !isTheirs;
  const frame = useRef<HTMLDivElement>(null);
  const [places] = useState(() => createDeskPlaces(() => frame.current));
  const pairs = useComparedFacts(
    source?.letters.find(({ index }) => index === letter.sourceLetterIndex),
    draft.content,
  );
  const desk = useDeskUndo(draft, places, isLocked);
  const leave = useLeaving(draft);
  const title =
    sourceEntry === null
      ? formLabels[letter.form][language]
      : t('title.forward', { running: writtenOf(sourceEntry) });
  return (
    <Screen
      title={title}
      scroll={false}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('back')} onPress={leave} />}
      aside={<SaveState state={draft.saveState} />}
      actions={<DeskActions letter={letter} draft={draft} undo={desk.undo} redo={desk.redo} />}
    >
      <DeskPlacesContext value={places}>
        <FactPairsContext value={pairs}>
          <div
            className="workbench-frame"
            ref={frame}
            onKeyDownCapture={desk.onKeyDown}
            onFocusCapture={(event) => enterField(event, places)}
          >
            <DeskPanes
              letter={letter}
              findings={findings}
              reading={source}
              sourceEntry={sourceEntry}
              draft={draft}
              places={places}
            />
            <StateBar letter={letter} nextNumber={detail.nextNumber} findings={findings} draft={draft} />
          </div>
        </FactPairsContext>
      </DeskPlacesContext>
    </Screen>
  );
}

/** The way back to the list, once every word is saved; and what the desk tells when it opens and on Ctrl S. */
function useLeaving(draft: LetterDraft): () => void {
  const { t } = useTranslation('letter');
  const [, navigate] = useLocation();
  const leave = () => void draft.flush().then(() => navigate('/drafts'), showError);
  useKeys({ back: leave, save: () => showMessage({ tone: 'info', title: t('savedAlways'), slot: 'saved' }) });
  const { isRecovered } = draft;
  useEffect(() => {
    if (isRecovered) showMessage({ tone: 'info', title: t('leftover.back'), slot: 'letter' });
  }, [isRecovered, t]);
  return leave;
}

/** A text tells its block itself; every other field is known by its name. */
function enterField({ target }: FocusEvent, places: DeskPlaces): void {
  const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (field !== undefined && !field.endsWith('body')) places.enter(field);
}
