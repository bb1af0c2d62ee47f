/** What is done with a letter that has its number: files, sending, recipients and their answers (ข้อ 30, 42-49). */
import './after.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onTheList } from '../../../../shared/letter/dispatch.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { Loaded } from '../../../components/loaded.tsx';
import { useDispatches, useLetterFiles } from '../../../queries/after.ts';
import { useSetSize } from '../../../queries/many.ts';
import { FilesPart } from './files-part.tsx';
import { RecipientsPart } from './recipients-part.tsx';
import { SendPart } from './send-part.tsx';
import { useSourceToEnclose } from './use-source-to-enclose.ts';

export function AfterPane({ letter }: { letter: Letter }) {
  const { t } = useTranslation('after');
  const files = useLetterFiles(letter.id);
  const rows = useDispatches(letter.id);
  const running = useSourceToEnclose(letter);
  const setSize = useSetSize(letter.id, true);
  const [wantsSource, setWantsSource] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="pane-body after-pane" tabIndex={0} aria-label={t('send.title')}>
      <Loaded query={files}>
        {(list) => (
          <>
            <SendPart
              letter={letter}
              files={list}
              rows={onTheList(rows.data ?? [])}
              chosen={chosen}
              withSource={running !== null && wantsSource}
            />
            <FilesPart
              letterId={letter.id}
              files={list}
              setSize={setSize}
              sourceRunning={running}
              withSource={wantsSource}
              onWithSource={setWantsSource}
            />
          </>
        )}
      </Loaded>
      <Loaded query={rows}>
        {(list) => (
          <RecipientsPart
            letter={letter}
            rows={list}
            setSize={setSize}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </Loaded>
    </section>
  );
}
