/**
 * One doubt: what contradicts what, both texts, one proposal, three answers. Answered, it folds to a line with ย้อน.
 * Where the register has no column for the value, the proposal is noted in หมายเหตุ.
 */
import { CheckCheck, Eye, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { Button } from '../../components/button.tsx';
import { Crops } from './crops.tsx';
import type { NamedWarning } from './field-states.ts';
import type { WarningAnswer } from './review-state.ts';
import { valueReading } from './value-reading.ts';
import { useWarningWords } from './warning-words.ts';

export type WarningCardProps = {
  readonly warning: NamedWarning;
  readonly pages: readonly ReadPage[];
  readonly hasColumn: boolean;
  readonly answer: WarningAnswer | undefined;
  /** The keys Alt 1-3 belong to this card. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onAnswer: (answer: WarningAnswer) => void;
  readonly onType: () => void;
  readonly onUndo: () => void;
  readonly onShow: (place: number) => void;
  /** Enter on the open card itself: as printed, and on. */
  readonly onConfirm: () => void;
  /** Enter on the answered one. */
  readonly onGoOn: () => void;
};

export function WarningCard(props: WarningCardProps) {
  const { t } = useTranslation('review');
  const title = useWarningWords()(props.warning);
  const titleId = useId();
  if (props.answer !== undefined) return <AnsweredCard {...props} title={title} answer={props.answer} />;
  const confirm = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    props.onConfirm();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div
      role="group"
      className="warn"
      tabIndex={-1}
      data-warning={props.warning.key}
      aria-label={t('warning.label', { title })}
      onKeyDown={confirm}
      onFocus={props.onFocus}
    >
      <div className="warn-title">
        <TriangleAlert aria-hidden="true" />
        <span id={titleId}>{title}</span>
      </div>
      <div className="warn-body">
        <Crops warning={props.warning} pages={props.pages} onShow={props.onShow} />
        <Misreading {...props} />
        <Answers {...props} titleId={titleId} />
        <PlaceLinks {...props} />
      </div>
    </div>
  );
}

function Answers(props: WarningCardProps & { readonly titleId: string }) {
  const { t } = useTranslation('review');
  const { warning, hasColumn, isCurrent, onAnswer, onType } = props;
  const { proposal } = warning;
  const command = (name: 'answer1' | 'answer2' | 'answer3') => (isCurrent ? name : undefined);
  return (
    <div className="pick">
      {proposal !== null && (
        <Button
          size="small"
          tone={isCurrent ? 'main' : 'plain'}
          command={command('answer1')}
          describedBy={props.titleId}
          onPress={() => onAnswer('use-proposal')}
        >
          <span className="clip">
            {hasColumn ? t('warning.use', { value: proposal }) : t('warning.noteIt', { value: proposal })}
          </span>
        </Button>
      )}
      <Button
        size="small"
        command={command('answer2')}
        describedBy={props.titleId}
        onPress={() => onAnswer('keep')}
      >
        {t('warning.keep')}
      </Button>
      <Button size="small" command={command('answer3')} describedBy={props.titleId} onPress={onType}>
        {t('warning.type')}
      </Button>
    </div>
  );
}

/** The letter may be right and the reading wrong: said where letters at one of the places are hardly legible. */
function Misreading({ warning, pages }: WarningCardProps) {
  const { t } = useTranslation('review');
  const value = useMemo(() => valueReading(warning.places, pages), [warning, pages]);
  if (value.source !== 'picture' || value.unsure.length === 0) return null;
  return (
    <p className="small doubt-text misreading">
      <Eye aria-hidden="true" />
      {t('warning.maybeMisread')}
    </p>
  );
}

/** Links to the pages of a contradiction that stands on more than one. */
function PlaceLinks({ warning, onShow }: WarningCardProps) {
  const { t } = useTranslation('review');
  const pages = new Set(warning.places.map(({ page }) => page));
  if (pages.size < 2) return null;
  return (
    <div className="pick">
      {[...pages].map((page) => (
        <Button
          key={page}
          size="small"
          tone="quiet"
          onPress={() => onShow(warning.places.findIndex((place) => place.page === page))}
        >
          {t('warning.showPlace', { n: page })}
        </Button>
      ))}
    </div>
  );
}

type AnsweredCardProps = WarningCardProps & { readonly title: string; readonly answer: WarningAnswer };

function AnsweredCard({ warning, hasColumn, title, answer, onUndo, onGoOn }: AnsweredCardProps) {
  const { t } = useTranslation('review');
  const words =
    answer === 'use-proposal' && !hasColumn
      ? t('warning.noted')
      : t(`warning.answered.${answer}`, { value: warning.proposal ?? '' });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div
      role="group"
      className="warn answered"
      tabIndex={-1}
      data-warning={warning.key}
      aria-label={`${t('warning.label', { title })} · ${words}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onGoOn();
      }}
    >
      <CheckCheck aria-hidden="true" />
      <span className="grow">
        {title} <span className="soft">· {words}</span>
      </span>
      <button
        type="button"
        className="btn quiet tiny"
        aria-label={t('warning.undoNamed', { title })}
        onClick={onUndo}
      >
        {t('warning.undo')}
      </button>
    </div>
  );
}
