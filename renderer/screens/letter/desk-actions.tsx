/** At the head of the desk: whether the words are saved, undo and redo, earlier texts, files. */
import { History, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { useMay } from '../../components/rights.ts';
import { bindingOf } from '../../keys.ts';
import { showError } from '../../queries/call.ts';
import { EarlierStates } from './earlier-states.tsx';
import { ExportActions } from './export-actions.tsx';
import type { LetterDraft, SaveState as SaveStateName } from './use-letter-draft.ts';

type Props = {
  readonly letter: Letter;
  readonly draft: LetterDraft;
  readonly undo: () => void;
  readonly redo: () => void;
};

export function DeskActions({ letter, draft, undo, redo }: Props) {
  const { t } = useTranslation('letter');
  const [showsStates, setShowsStates] = useState(false);
  const isTheirs = useMay('letter.save');
  const isLocked = letter.state !== 'draft' || !isTheirs;
  return (
    <>
      {!isLocked && (
        <>
          <Button
            tone="quiet"
            icon={Undo2}
            label={`${t('tools.undo')} (${bindingOf('undo').shown})`}
            onPress={undo}
          />
          <Button
            tone="quiet"
            icon={Redo2}
            label={`${t('tools.redo')} (${bindingOf('redo').shown})`}
            onPress={redo}
          />
        </>
      )}
      <Button
        tone="quiet"
        icon={History}
        label={t('states.open')}
        onPress={() => void draft.flush().then(() => setShowsStates(true), showError)}
      />
      <ExportActions letter={letter} beforeExport={draft.flush} />
      {showsStates && (
        <EarlierStates
          letter={letter}
          content={draft.content}
          onTake={isLocked ? undefined : draft.change}
          onClose={() => setShowsStates(false)}
        />
      )}
    </>
  );
}

export function SaveState({ state }: { state: SaveStateName }) {
  const { t } = useTranslation('letter');
  return (
    <span role="status" className={state === 'failed' || state === 'refused' ? 'is-failed' : 'small'}>
      {t(state === 'failed' ? 'notSaved' : state)}
    </span>
  );
}
