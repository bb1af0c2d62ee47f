/** The entry to be: every column with its state, the doubts under the columns they concern, the rest below. */
import './fields.css';
import './doubts.css';
import { Check, CheckCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { DoubtCard, Hints, MoreDoubts } from './doubt-cards.tsx';
import { type Doubt, openDoubts } from './doubts.ts';
import { FieldRow } from './field-row.tsx';
import type { FieldsPaneProps } from './fields-pane-types.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';
import { useWarningWords } from './warning-words.ts';

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
        <DoubtCount doubts={doubts} current={props.current} isRead={props.isRead} />
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

type DoubtCountProps = {
  readonly doubts: readonly Doubt[];
  readonly current: string | null;
  readonly isRead: boolean;
};

function DoubtCount({ doubts, current, isRead }: DoubtCountProps) {
  const { t } = useTranslation('review');
  const holding = doubts.filter((doubt) => doubt.holds);
  const open = openDoubts(holding);
  if (holding.length === 0)
    return isRead ? (
      <Chip tone="done" icon={Check}>
        {t('fields.clear')}
      </Chip>
    ) : null;
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
