/** The three panes of the review around one item: bundle, page, fields. Choosing in one shows it in the others. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail } from '../../../shared/contract/api.ts';
import type { OfficeSettings, Recipient } from '../../../shared/office/office.ts';
import { entryFieldsFromLetter } from '../../../shared/register/from-letter.ts';
import { useCorrections } from '../../queries/corrections.ts';
import { useRecipients } from '../../queries/office.ts';
import { usePastEntries } from '../../queries/registers.ts';
import { BundlePane } from './bundle-pane.tsx';
import { DocumentPane } from './document/document-pane.tsx';
import { PagePicturesProvider } from './document/page-pictures-context.tsx';
import { useSheets } from './document/use-sheets.ts';
import type { ViewTarget } from './document/view.ts';
import { allDoubts, obstacleToLogging, openDoubts } from './doubts.ts';
import { fieldStates, letterAt, nameWarnings } from './field-states.ts';
import { FieldsPane } from './fields-pane.tsx';
import { helpFor } from './help.ts';
import { HelpList } from './help-list.tsx';
import { knownProposals } from './known.ts';
import { LogBar } from './log-bar.tsx';
import { type Choice, evidenceMarks, noChoice } from './marks.ts';
import { openingTarget } from './opening.ts';
import { listedCodes } from './page-codes.ts';
import { dayOf, firstReview } from './review-state.ts';
import { SameLetterDialog } from './same-letter-dialog.tsx';
import { useFieldActions } from './use-field-actions.ts';
import { useLogging } from './use-logging.ts';
import { useReview } from './use-review.ts';
import { useWarningWords } from './warning-words.ts';

type ReviewDeskProps = {
  readonly detail: ImportDetail;
  readonly office: OfficeSettings | null;
  readonly nextNumber: number | null;
  /** Goes on to the item after this one. */
  readonly onLogged: () => void;
  readonly onPause: () => void;
};

const noRecipients: readonly Recipient[] = [];
const tabs = ['fields', 'document', 'bundle'] as const;

export function ReviewDesk({ detail, office, nextNumber, onLogged, onPause }: ReviewDeskProps) {
  const { t } = useTranslation('review');
  const warningName = useWarningWords();
  const { item, reading } = detail;
  const review = useReview(detail, office);
  const { state } = review;
  const letter = letterAt(reading, state.letterIndex);
  const warnings = useMemo(() => nameWarnings(reading.warnings), [reading.warnings]);
  const readings = fieldStates(letter, warnings, state.answers, state.fields, reading.pages);
  const codes = useMemo(() => listedCodes(reading.pages, warnings), [reading.pages, warnings]);
  const known = knownProposals(state.fields, state.answers, useCorrections(), readings);
  const { from, subject } = state.fields;
  const { sheets, openPictures } = useSheets(item, reading.pages);
  const doubts = allDoubts(letter, readings, warnings, state.answers);
  const { data: recipients = noRecipients } = useRecipients();
  const past = usePastEntries();
  const help = useMemo(
    () => helpFor(letter, reading, { from, subject }, past, office, recipients),
    [letter, reading, from, subject, past, office, recipients],
  );
  const [choice, setChoice] = useState<Choice>(noChoice);
  const [target, setTarget] = useState<ViewTarget | null>(() => openingTarget(letter, reading, warnings));
  const [page, setPage] = useState(letter?.pages[0] ?? 1);
  const [tab, setTab] = useState<(typeof tabs)[number]>('fields');
  const desk = useRef<HTMLDivElement>(null);
  const current = choice.warningKey ?? choice.field;
  const read =
    letter === null ? firstReview(null, null).fields : entryFieldsFromLetter(letter, office, dayOf(item));
  const actions = useFieldActions({
    desk,
    review,
    readings,
    doubts,
    warnings,
    reading,
    read,
    choice,
    setChoice,
    setTarget,
    onWalk: () => setTab('fields'),
  });
  const logging = useLogging(item.id, review, onLogged);
  const marks = evidenceMarks({
    readings,
    warnings,
    answers: state.answers,
    choice,
    codes,
    codeName: (code) => t('codes.place', { kind: t(`codes.${code.kind}`), n: code.page }),
    fieldName: (field) => t(`field.${field}`),
    warningName,
  });
  const chooseMark = (key: string) => actions.focusDoubtOrField(key);
  const showPage = (number: number) => {
    setTarget({ page: number, markKey: null });
    setTab('document');
  };
  return (
    <div className="desk" data-tab={tab} ref={desk}>
      <div className="tabs" role="tablist" aria-label={t('tabs.label')}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tab === name}
            onClick={() => {
              setTab(name);
              if (name === 'document' && target !== null) setTarget({ ...target });
            }}
          >
            {t(`tabs.${name}`)}
          </button>
        ))}
      </div>
      <PagePicturesProvider open={openPictures}>
        <div className="panes">
          <BundlePane
            item={item}
            reading={reading}
            letterIndex={state.letterIndex}
            page={page}
            doubtPages={pagesWithDoubts(openDoubts(doubts), readings)}
            onPage={showPage}
            onLetter={(other) => {
              review.change(() => firstReview(other, office, dayOf(item)));
              actions.reset();
              setTarget(openingTarget(other, reading, warnings));
              setTab('document');
            }}
          />
          <DocumentPane
            item={item}
            sheets={sheets}
            marks={marks}
            target={target}
            page={page}
            onPage={setPage}
            onChoose={chooseMark}
          />
          <FieldsPane
            fields={state.fields}
            readings={readings}
            doubts={doubts}
            hints={warnings.filter(({ severity }) => severity === 'hint')}
            answers={state.answers}
            pages={reading.pages}
            choice={choice}
            opened={actions.opened}
            current={current}
            resets={actions.resets}
            isRead={letter !== null}
            known={known}
            codes={codes}
            actions={actions}
            help={<HelpList help={help} fields={state.fields} onChange={actions.change} onPage={showPage} />}
          >
            <LogBar
              obstacle={obstacleToLogging(doubts, state.fields)}
              nextNumber={nextNumber}
              isWorking={logging.isWorking}
              isSaved={review.isSaved}
              onLog={() => logging.log(false)}
              onPause={onPause}
            />
          </FieldsPane>
        </div>
      </PagePicturesProvider>
      {logging.sameLetter !== null && (
        <SameLetterDialog
          {...logging.sameLetter}
          fields={state.fields}
          onLog={() => logging.log(true)}
          onClose={logging.forget}
        />
      )}
    </div>
  );
}

function pagesWithDoubts(
  open: ReturnType<typeof openDoubts>,
  readings: ReturnType<typeof fieldStates>,
): ReadonlySet<number> {
  const places = open.flatMap(
    (doubt) => doubt.warning?.places ?? (doubt.field ? readings[doubt.field].spans : []),
  );
  return new Set(places.map(({ page }) => page));
}
