/** Doubts as cards: of this letter, of the letters enclosed (folded, they hold nothing back), and mere remarks. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import type { Doubt } from './doubts.ts';
import type { NamedWarning } from './field-states.ts';
import type { FieldsPaneProps } from './fields-pane-types.ts';
import { WarningCard } from './warning-card.tsx';
import { useWarningWords } from './warning-words.ts';

export function DoubtCard(props: FieldsPaneProps & { readonly doubt: Doubt }) {
  const { doubt, actions, answers } = props;
  const { warning } = doubt;
  if (warning === null) return null;
  return (
    <WarningCard
      warning={warning}
      pages={props.pages}
      hasColumn={doubt.field !== null}
      answer={answers[warning.key]}
      isCurrent={props.current === doubt.key}
      onFocus={() => actions.choose({ field: doubt.field, warningKey: doubt.key })}
      onAnswer={(answer) => actions.answer(doubt, answer)}
      onUndo={() => actions.undo(doubt)}
      onType={() => actions.typeInstead(doubt)}
      onShow={(place) => actions.showPlace(warning, place)}
      onGoOn={() => actions.walk(1)}
      onConfirm={() => {
        actions.answer(doubt, 'keep');
        actions.walk(1);
      }}
    />
  );
}

/** Doubts about the letters enclosed: one line until opened, since they hold nothing back. */
export function MoreDoubts(props: FieldsPaneProps & { readonly elsewhere: readonly Doubt[] }) {
  const { t } = useTranslation('review');
  const [isOpened, setOpened] = useState(false);
  const { elsewhere, current } = props;
  if (elsewhere.length === 0) return null;
  const isOpen = isOpened || elsewhere.some((doubt) => doubt.key === current);
  return (
    <>
      <Fold isOpen={isOpen} onToggle={() => setOpened(!isOpen)}>
        {t('more.elsewhere', { n: elsewhere.length })}
      </Fold>
      {isOpen && elsewhere.map((doubt) => <DoubtCard key={doubt.key} {...props} doubt={doubt} />)}
    </>
  );
}

export function Hints({ hints }: { readonly hints: readonly NamedWarning[] }) {
  const { t } = useTranslation('review');
  const words = useWarningWords();
  const [isOpen, setOpen] = useState(false);
  if (hints.length === 0) return null;
  return (
    <>
      <Fold isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {t('more.hints', { n: hints.length })}
      </Fold>
      {isOpen && (
        <ul className="hint-list">
          {hints.map((hint) => (
            <li key={hint.key}>{words(hint)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type FoldProps = { readonly isOpen: boolean; readonly onToggle: () => void; readonly children: ReactNode };

function Fold({ isOpen, onToggle, children }: FoldProps) {
  return (
    <Button
      size="small"
      tone="quiet"
      className="fold"
      icon={isOpen ? ChevronDown : ChevronRight}
      isExpanded={isOpen}
      onPress={onToggle}
    >
      {children}
    </Button>
  );
}
