/** The letter workbench: source, draft and page side by side; checks; what will happen stands beside the button. */
import '../style/letter.css';
import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Output } from '../../shared/contract/api.ts';
import { Button } from '../components/button.tsx';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { showError } from '../queries/call.ts';
import { useLetter } from '../queries/letters.ts';
import { useEntry } from '../queries/registers.ts';
import { DraftPane } from './letter/draft-pane.tsx';
import { ExportActions } from './letter/export-actions.tsx';
import { Findings } from './letter/findings.tsx';
import { createDeskPlaces, DeskPlacesContext } from './letter/places.ts';
import { PreviewPane } from './letter/preview-pane.tsx';
import { SourcePane } from './letter/source-pane.tsx';
import { StateBar } from './letter/state-bar.tsx';
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
  const [, navigate] = useLocation();
  const { letter, findings, source } = detail;
  const draft = useLetterDraft(letter);
  const sourceEntry = useEntry(letter.sourceEntryId).data?.entry ?? null;
  const [shownPane, setShownPane] = useState<(typeof panes)[number]>('draft');
  const isLocked = letter.state !== 'draft';
  const frame = useRef<HTMLDivElement>(null);
  const [places] = useState(() => createDeskPlaces(() => frame.current));
  const leave = () => void draft.flush().then(() => navigate('/drafts'), showError);
  useKeys({ back: leave, save: () => showMessage({ tone: 'info', title: t('savedAlways'), slot: 'saved' }) });
  const title = sourceEntry === null ? t('title.own') : t('title.forward', { running: sourceEntry.running });

  return (
    <Screen
      title={title}
      scroll={false}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('back')} onPress={leave} />}
      aside={<SaveState state={draft.saveState} />}
      actions={<ExportActions letter={letter} beforeExport={draft.flush} />}
    >
      <DeskPlacesContext value={places}>
        <div className="workbench-frame" ref={frame}>
          <div className="workbench-tabs" role="toolbar" aria-label={t('panes.label')}>
            {panes.map((pane) => (
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
          <div className="workbench">
            <SourcePane
              isShown={shownPane === 'source'}
              entry={sourceEntry}
              reading={source}
              letterIndex={letter.sourceLetterIndex}
              body={draft.content.body}
            />
            <DraftPane
              isShown={shownPane === 'draft'}
              letter={letter}
              draft={draft}
              isLocked={isLocked}
              after={null}
            />
            <PreviewPane
              isShown={shownPane === 'preview'}
              letterId={letter.id}
              checks={<Findings findings={findings} />}
            />
          </div>
          <StateBar letter={letter} nextNumber={detail.nextNumber} findings={findings} draft={draft} />
        </div>
      </DeskPlacesContext>
    </Screen>
  );
}

function SaveState({ state }: { state: 'saved' | 'saving' | 'failed' }) {
  const { t } = useTranslation('letter');
  return (
    <span role="status" className={state === 'failed' ? 'is-failed' : 'small'}>
      {t(state === 'failed' ? 'notSaved' : state)}
    </span>
  );
}
