/** The entry to be: every column with its state, the doubts under the columns they concern, the rest below. */
import './fields.css';
import './doubts.css';
import { Check, CheckCheck, Images, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { CodeList } from './code-list.tsx';
import { DoubtCard, Hints, MoreDoubts } from './doubt-cards.tsx';
import { type Doubt, openDoubts } from './doubts.ts';
import { FieldEvidence } from './field-evidence.tsx';
import { FieldRow } from './field-row.tsx';
import type { FieldsPaneProps } from './fields-pane-types.ts';
import { KnownLine } from './known-line.tsx';
import { type ReviewField, reviewFields } from './review-fields.ts';
import { useWarningWords } from './warning-words.ts';

export function FieldsPane(props: FieldsPaneProps) {
  const { t } = useTranslation('review');
  const { doubts, actions } = props;
  const [showsAll, setShowsAll] = useState(false);
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
        {props.isRead && (
          <Button
            size="small"
            tone="quiet"
            icon={Images}
            label={t('evidence.all')}
            isPressed={showsAll}
            onPress={() => setShowsAll(!showsAll)}
          />
        )}
        <DoubtCount doubts={doubts} current={props.current} isRead={props.isRead} />
        {openDoubts(doubts).length > 0 && (
          <Button size="small" command="nextDoubt" onPress={() => actions.walk(1)}>
            {t('fields.next')}
          </Button>
        )}
      </div>
      <div className="fields-scroll">
        {reviewFields.map((field) => (
          <FieldWithDoubts key={field} {...props} field={field} showsAll={showsAll} />
        ))}
        {ofLetter.length > 0 && <h3 className="more-head">{t('more.thisLetter')}</h3>}
        {ofLetter.map((doubt) => (
          <DoubtCard key={doubt.key} {...props} doubt={doubt} />
        ))}
        {props.help}
        <CodeList codes={props.codes} onShow={actions.showCode} />
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

type FieldWithDoubtsProps = FieldsPaneProps & {
  readonly field: ReviewField;
  /** The source of every value is in sight, not only of the one being looked at and of those in doubt. */
  readonly showsAll: boolean;
};

function FieldWithDoubts(props: FieldWithDoubtsProps) {
  const { t } = useTranslation('review');
  const words = useWarningWords();
  const { field, readings, choice, actions } = props;
  const reading = readings[field];
  const isChosen = choice.field === field;
  const cards = props.doubts.filter((doubt) => doubt.field === field && doubt.warning !== null);
  const open = cards.find((doubt) => !doubt.answered)?.warning;
  const doubt =
    reading.state === 'look'
      ? t(`confirm.${reading.confirm ?? 'uncertain'}`)
      : open != null && !isChosen && !props.opened.has(open.key)
        ? words(open)
        : null;
  const shown = cards.filter((card) => isChosen || card.answered || props.opened.has(card.key));
  const isAsked = shown.some((card) => !card.answered);
  const known = props.known[field];
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
      {known !== undefined && (
        <KnownLine
          field={field}
          proposal={known}
          isCurrent={isChosen && !isAsked}
          onUse={() => actions.takeKnown(field, known.value)}
        />
      )}
      {/* An open card shows the same place, larger and beside what contradicts it. */}
      {!isAsked && (isChosen || reading.state === 'look' || props.showsAll) && (
        <FieldEvidence reading={reading} pages={props.pages} isChosen={isChosen} />
      )}
      {shown.map((card) => (
        <DoubtCard key={card.key} {...props} doubt={card} />
      ))}
    </>
  );
}
