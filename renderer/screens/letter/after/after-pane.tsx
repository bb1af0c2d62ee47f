/** What is done with a letter that has its number: files, sending, recipients and their answers (ข้อ 30, 42-49). */
import './after.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { Loaded } from '../../../components/loaded.tsx';
import { useDispatches, useLetterFiles } from '../../../queries/after.ts';
import { useLetter } from '../../../queries/letters.ts';
import { useEntry } from '../../../queries/registers.ts';
import { FilesPart } from './files-part.tsx';
import { RecipientsPart } from './recipients-part.tsx';
import { SendPart } from './send-part.tsx';

export function AfterPane({ letter }: { letter: Letter }) {
  const { t } = useTranslation('after');
  const files = useLetterFiles(letter.id);
  const rows = useDispatches(letter.id);
  const source = useEntry(letter.sourceEntryId).data?.entry ?? null;
  const reading = useLetter(letter.id).data?.source ?? null;
  // A letter that forwards another encloses it, unless it is on paper, secret, or Word and bare text, which have no pages.
  const hasPages = reading === null || reading.pages.some(({ size }) => size !== null);
  const canEncloseSource = source !== null && source.fileId !== null && source.secrecy === null && hasPages;
  const [wantsSource, setWantsSource] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const running = canEncloseSource ? source.running : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="pane-body after-pane" tabIndex={0} aria-label={t('send.title')}>
      <Loaded query={files}>
        {(list) => (
          <>
            <SendPart
              letter={letter}
              files={list}
              rows={rows.data ?? []}
              chosen={chosen}
              withSource={canEncloseSource && wantsSource}
            />
            <FilesPart
              letterId={letter.id}
              files={list}
              sourceRunning={running}
              withSource={wantsSource}
              onWithSource={setWantsSource}
            />
          </>
        )}
      </Loaded>
      <Loaded query={rows}>
        {(list) => <RecipientsPart letter={letter} rows={list} chosen={chosen} onChoose={setChosen} />}
      </Loaded>
    </section>
  );
}
