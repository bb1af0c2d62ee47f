/** Texts of a letter side by side, issued versions and earlier states of its draft: who wrote what when, and the way back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { type ComparedPart, compared, partsOf, type Run } from './compare.ts';
import { type TextChoice, type TextName, useTextChoices, useTextOf } from './use-compared-texts.ts';
import { useNaming } from './use-naming.ts';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly letter: Letter;
  readonly content: LetterContent;
  /** Puts an earlier text on the desk, as an ordinary change; absent while the letter cannot change. */
  readonly onTake: ((content: LetterContent) => void) | undefined;
  readonly onClose: () => void;
};

export function EarlierStates(props: Props) {
  const choices = useTextChoices(props.letter);
  if (choices === null) return null;
  return choices.length === 1 ? (
    <NoText onClose={props.onClose} />
  ) : (
    <Comparison {...props} choices={choices} />
  );
}

function NoText({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation('letter');
  return (
    <Dialog
      title={t('states.title')}
      onClose={onClose}
      footer={
        <Button inDialog autoFocus onPress={onClose}>
          {t('states.close')}
        </Button>
      }
    >
      <p>{t('states.none')}</p>
    </Dialog>
  );
}

/** At first the newest text that is not on the desk: of an issued letter the version before its last. */
function firstBefore({ letter }: Props, choices: readonly TextChoice[]): TextName {
  const own: TextName = `issued ${letter.version}`;
  return choices.find(({ value }) => value !== 'now' && value !== own)?.value ?? own;
}

function Comparison(props: Props & { readonly choices: readonly TextChoice[] }) {
  const { letter, content, choices, onTake, onClose } = props;
  const { t } = useTranslation('letter');
  const [before, setBefore] = useState<TextName>(() => firstBefore(props, choices));
  const [after, setAfter] = useState<TextName>('now');
  const [left, right] = [useTextOf(letter, content, before), useTextOf(letter, content, after)];
  const reasons = choices.filter(({ value }) => value === before || value === after);
  const take = () => {
    if (left === null) return;
    onTake?.(left);
    showMessage({ tone: 'done', title: t('states.taken'), slot: 'letter' });
    onClose();
  };
  return (
    <Dialog
      title={t('states.title')}
      onClose={onClose}
      width="76rem"
      footer={
        <>
          <span className="soft grow">{t('states.legend')}</span>
          <Button inDialog onPress={onClose}>
            {t('states.close')}
          </Button>
          {onTake !== undefined && (
            <Button
              does="letter.save"
              inDialog
              tone="main"
              heldBack={before === 'now' ? t('states.isNow') : null}
              onPress={take}
            >
              {t('states.take')}
            </Button>
          )}
        </>
      }
    >
      <div className="state-choice">
        <Select label={t('states.before')} options={choices} value={before} onChange={setBefore} />
        <Select label={t('states.after')} options={choices} value={after} onChange={setAfter} />
      </div>
      {reasons.map(
        ({ value, reason }) =>
          reason !== null && (
            <p key={value} className="soft">
              {reason}
            </p>
          ),
      )}
      {left !== null && right !== null && <SideBySide left={left} right={right} />}
    </Dialog>
  );
}

function SideBySide({ left, right }: { readonly left: LetterContent; readonly right: LetterContent }) {
  const { t } = useTranslation('letter');
  const naming = useNaming();
  const partName = usePartName(formOf(right.form));
  const parts = compared(partsOf(left, naming), partsOf(right, naming));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="compared" tabIndex={0} aria-label={t('states.title')}>
      {parts.every(({ isSame }) => isSame) && <p>{t('states.same')}</p>}
      {parts.map((part) => (
        <Part key={part.name} part={part} name={partName(part.name)} />
      ))}
    </section>
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
