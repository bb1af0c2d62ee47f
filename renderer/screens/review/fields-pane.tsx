/** The entry to be: every column with its state, the doubts under the columns they concern, the rest below. */
import { CheckCheck, ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { type Doubt, openDoubts } from './doubts.ts';
import { FieldRow } from './field-row.tsx';
import type { Answers, FieldReading, NamedWarning, ReviewField } from './field-states.ts';
import { reviewFields } from './field-states.ts';
import type { Choice } from './marks.ts';
import type { WarningAnswer } from './review-state.ts';
import { WarningCard } from './warning-card.tsx';
import { useWarningWords } from './warning-words.ts';

export type FieldActions = {
  readonly choose: (choice: Choice) => void;
  readonly change: (field: ReviewField, change: Partial<EntryFields>) => void;
  readonly confirm: (field: ReviewField, direction: 1 | -1) => void;
  readonly answer: (doubt: Doubt, answer: WarningAnswer) => void;
  readonly undo: (doubt: Doubt) => void;
  readonly typeInstead: (doubt: Doubt) => void;
  readonly showPlace: (warning: NamedWarning, place: number) => void;
  readonly walk: (direction: 1 | -1) => void;
};

type FieldsPaneProps = {
  readonly fields: EntryFields;
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  readonly doubts: readonly Doubt[];
  readonly hints: readonly NamedWarning[];
  readonly answers: Answers;
  readonly pages: readonly ReadPage[];
  readonly choice: Choice;
  /** Cards that were opened stay open until answered, so that nothing moves under the pointer. */
  readonly opened: ReadonlySet<string>;
  /** The doubt that Alt 1-3 answer. */
  readonly current: string | null;
  readonly resets: number;
  readonly isRead: boolean;
  readonly actions: FieldActions;
  readonly children: ReactNode;
};

export function FieldsPane(props: FieldsPaneProps) {
  const { t } = useTranslation('review');
  const { doubts, actions } = props;
  const withoutColumn = doubts.filter((doubt) => doubt.field === null);
  const ofLetter = withoutColumn.filter((doubt) => doubt.holds);
  const elsewhere = withoutColumn.filter((doubt) => !doubt.holds);
  return (
    <section
      className={props.isRead ? 'review-fields' : 'review-fields unread'}
      data-pane="fields"
      aria-label={t(props.isRead ? 'fields.label' : 'fields.typedLabel')}
    >
      <div className="pane-head">
        <h2 className="grow">{t(props.isRead ? 'fields.label' : 'fields.typedLabel')}</h2>
        <DoubtCount doubts={doubts} current={props.current} />
        {openDoubts(doubts).length > 0 && (
          <Button size="small" command="nextDoubt" onPress={() => actions.walk(1)}>
            {t('fields.next')}
          </Button>
        )}
      </div>
      <div className="fields-scroll">
        {reviewFields.map((field) => (
          <FieldWithDoubts key={field} {...props} field={field} />
        ))}
        {ofLetter.length > 0 && <h3 className="more-head">{t('more.thisLetter')}</h3>}
        {ofLetter.map((doubt) => (
          <DoubtCard key={doubt.key} {...props} doubt={doubt} />
        ))}
        <MoreDoubts {...props} elsewhere={elsewhere} />
        <Hints hints={props.hints} />
      </div>
      {props.children}
    </section>
  );
}

function DoubtCount({
  doubts,
  current,
}: {
  readonly doubts: readonly Doubt[];
  readonly current: string | null;
}) {
  const { t } = useTranslation('review');
  const holding = doubts.filter((doubt) => doubt.holds);
  const open = openDoubts(holding);
  if (holding.length === 0) return null;
  if (open.length === 0)
    return (
      <Chip tone="done" icon={CheckCheck}>
        {t('fields.allSeen')}
      </Chip>
    );
  const at = holding.findIndex((doubt) => doubt.key === current);
  return (
    <Chip tone="doubt" icon={TriangleAlert}>
      {at >= 0
        ? t('fields.doubtCount', { n: at + 1, total: holding.length })
        : t('fields.doubtLeft', { n: open.length })}
    </Chip>
  );
}

function FieldWithDoubts(props: FieldsPaneProps & { readonly field: ReviewField }) {
  const { t } = useTranslation('review');
  const words = useWarningWords();
  const { field, readings, choice, actions } = props;
  const reading = readings[field];
  const isChosen = choice.field === field;
  const cards = props.doubts.filter((doubt) => doubt.field === field && doubt.warning !== null);
  const open = cards.find((doubt) => !doubt.answered)?.warning;
  const doubt =
    reading.state === 'look'
      ? t('lookHint')
      : open != null && !isChosen && !props.opened.has(open.key)
        ? words(open)
        : null;
  return (
    <>
      <FieldRow
        reading={reading}
        fields={props.fields}
        isChosen={isChosen}
        doubt={doubt}
        resets={props.resets}
        onChoose={() =>
          actions.choose({
            field,
            warningKey: cards.find((card) => !card.answered)?.key ?? null,
          })
        }
        onChange={(change) => actions.change(field, change)}
        onConfirm={(direction) => actions.confirm(field, direction)}
      />
      {cards
        .filter((card) => isChosen || card.answered || props.opened.has(card.key))
        .map((card) => (
          <DoubtCard key={card.key} {...props} doubt={card} />
        ))}
    </>
  );
}

function DoubtCard(props: FieldsPaneProps & { readonly doubt: Doubt }) {
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
function MoreDoubts(props: FieldsPaneProps & { readonly elsewhere: readonly Doubt[] }) {
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

function Hints({ hints }: { readonly hints: readonly NamedWarning[] }) {
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
