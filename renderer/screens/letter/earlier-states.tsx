/** Earlier texts of a draft: who wrote when, any two side by side, and the way back to one of them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { DraftSnapshot, Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { useLetterSnapshots } from '../../queries/letters.ts';
import { useFormat } from '../../text/use-format.ts';
import { type ComparedPart, compared, partsOf, type Run } from './compare.ts';
import { useNaming } from './use-naming.ts';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly letter: Letter;
  readonly content: LetterContent;
  /** Puts an earlier text on the desk, as an ordinary change; absent while the letter cannot change. */
  readonly onTake: ((content: LetterContent) => void) | undefined;
  readonly onClose: () => void;
};

const now = 'now';

export function EarlierStates(props: Props) {
  const { t } = useTranslation('letter');
  const snapshots = useLetterSnapshots(props.letter.id);
  return (
    <Loaded query={snapshots}>
      {(list) =>
        list.length === 0 ? (
          <Dialog
            title={t('states.title')}
            onClose={props.onClose}
            footer={
              <Button inDialog autoFocus onPress={props.onClose}>
                {t('states.close')}
              </Button>
            }
          >
            <p>{t('states.none')}</p>
          </Dialog>
        ) : (
          <Comparison {...props} snapshots={list} />
        )
      }
    </Loaded>
  );
}

function Comparison({
  content,
  snapshots,
  onTake,
  onClose,
}: Props & { readonly snapshots: readonly DraftSnapshot[] }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const naming = useNaming();
  const partName = usePartName(formOf(content.form));
  const [before, setBefore] = useState(String(snapshots[0]?.seq ?? now));
  const [after, setAfter] = useState(now);
  const stateOf = (name: string) => snapshots.find(({ seq }) => String(seq) === name)?.content ?? content;
  const options = [
    { value: now, label: t('states.now') },
    ...snapshots.map(({ seq, at, by }) => ({
      value: String(seq),
      label: t('states.name', { at: format.moment(at), by }),
    })),
  ];
  const parts = compared(partsOf(stateOf(before), naming), partsOf(stateOf(after), naming));

  function take(): void {
    onTake?.(stateOf(before));
    showMessage({ tone: 'done', title: t('states.taken'), slot: 'letter' });
    onClose();
  }

  return (
    <Dialog
      title={t('states.title')}
      onClose={onClose}
      width="76rem"
      footer={
        <>
          <span className="soft grow">
            {t(parts.every(({ isSame }) => isSame) ? 'states.same' : 'states.legend')}
          </span>
          <Button inDialog onPress={onClose}>
            {t('states.close')}
          </Button>
          {onTake !== undefined && (
            <Button inDialog tone="main" heldBack={before === now ? t('states.isNow') : null} onPress={take}>
              {t('states.take')}
            </Button>
          )}
        </>
      }
    >
      <div className="state-choice">
        <Select label={t('states.before')} options={options} value={before} onChange={setBefore} />
        <Select label={t('states.after')} options={options} value={after} onChange={setAfter} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="compared" tabIndex={0} aria-label={t('states.title')}>
        {parts.map((part) => (
          <Part key={part.name} part={part} name={partName(part.name)} />
        ))}
      </section>
    </Dialog>
  );
}

function Part({ part, name }: { part: ComparedPart; name: string }) {
  return (
    <section className={part.isSame ? 'is-same' : undefined}>
      <h3>{name}</h3>
      <div className="sides">
        <p>
          <Runs runs={part.before} as="del" />
        </p>
        <p>
          <Runs runs={part.after} as="ins" />
        </p>
      </div>
    </section>
  );
}

function Runs({ runs, as: Mark }: { runs: readonly Run[]; as: 'del' | 'ins' }) {
  return runs.map(({ text, isChanged }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs are remade whole
    isChanged ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
  );
}
