/** The three panes of the review around one item: bundle, page, fields. Choosing in one shows it in the others. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail, ReviewState } from '../../../shared/contract/api.ts';
import type { ReadLetter } from '../../../shared/document/reading.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { useNumberChoice } from '../numbers/number-choice.tsx';
import { useCutting } from './bundle/use-cutting.ts';
import { BundlePane } from './bundle-pane.tsx';
import { DeskTabs } from './desk-tabs.tsx';
import { DocumentPane } from './document/document-pane.tsx';
import { PagePicturesProvider } from './document/page-pictures-context.tsx';
import { useSheets } from './document/use-sheets.ts';
import { obstacleToLogging, pagesWithDoubts } from './doubts.ts';
import { FieldsPane } from './fields-pane.tsx';
import { FileMarkList } from './file-mark-list.tsx';
import { FoundDeadlineList } from './found-deadline-list.tsx';
import { foundDays, keptDays } from './found-deadlines.ts';
import { HelpList } from './help-list.tsx';
import { IdNumberList } from './id-number-list.tsx';
import { LogBar } from './log-bar.tsx';
import { evidenceMarks } from './marks.ts';
import { PaperMarkList } from './paper-mark-list.tsx';
import { answerDay, dayOf, firstReview, setDay } from './review-state.ts';
import { SameLetterDialog } from './same-letter-dialog.tsx';
import { useChoice } from './use-choice.ts';
import { useDeskFacts } from './use-desk-facts.ts';
import { placeKey, type ShownPlace, useDeskView } from './use-desk-view.ts';
import { useFieldActions } from './use-field-actions.ts';
import { useLogging } from './use-logging.ts';
import { usePutWords } from './use-put-words.ts';
import { useReview } from './use-review.ts';
import { useWarningWords } from './warning-words.ts';

type ReviewDeskProps = {
  readonly detail: ImportDetail;
  readonly office: OfficeSettings | null;
  readonly nextNumber: string | null;
  /** Goes on to the next letter, of this file or another. */
  readonly onLogged: (entry: RegisterEntry) => void;
  /** Goes on to the next file. */
  readonly onFinished: () => void;
  readonly onPause: () => void;
};

export function ReviewDesk({ detail, office, nextNumber, onLogged, onFinished, onPause }: ReviewDeskProps) {
  const { item, reading } = detail;
  const review = useReview(detail, office);
  const { fields, answers, letterIndex } = review.state;
  const facts = useDeskFacts(detail, office, review);
  const { letter, warnings, readings, doubts, codes } = facts;
  const { sheets, ...pictures } = useSheets(item, reading.pages);
  const view = useDeskView(letter, reading, warnings);
  const looking = useChoice(readings, warnings, view.setTarget);
  const desk = useRef<HTMLDivElement>(null);
  const actions = useFieldActions({
    ...facts,
    desk,
    review,
    reading,
    looking,
    onWalk: () => view.setTab('fields'),
  });
  const words = usePutWords({ desk, review, readings, field: looking.choice.field, reset: actions.reset });
  const number = useNumberChoice();
  const days = foundDays(letter, review.state, dayOf(item), office?.holidays);
  const logging = useLogging(item.id, review, onLogged, number.chosen, keptDays(days));
  const marks = useMarks({ readings, warnings, answers, codes, choice: looking.choice }, view.place);
  const cutting = useCutting(detail, review, actions.reset);
  const left = useRef(new Map<number | null, ReviewState>());
  const logAnother = (other: ReadLetter) => {
    left.current.set(letterIndex, review.state);
    review.change(() => left.current.get(other.index) ?? firstReview(other, office, dayOf(item)));
    actions.reset();
    view.showLetter(other);
  };
  return (
    <div className="desk" data-tab={view.tab} ref={desk}>
      <DeskTabs tab={view.tab} onTab={view.openTab} />
      <PagePicturesProvider {...pictures} pages={reading.pages}>
        <div className="panes">
          <BundlePane
            detail={detail}
            onFinished={onFinished}
            cutting={cutting}
            letterIndex={letterIndex}
            page={view.page}
            doubtPages={pagesWithDoubts(doubts, readings)}
            onPage={view.showPage}
            onLetter={logAnother}
          />
          <DocumentPane
            item={item}
            sheets={sheets}
            marks={marks}
            target={view.target}
            words={words}
            page={view.page}
            onPage={view.setPage}
            onChoose={actions.focusDoubtOrField}
          />
          <FieldsPane
            fields={fields}
            readings={readings}
            doubts={doubts}
            codes={codes}
            known={facts.known}
            answers={answers}
            actions={actions}
            choice={looking.choice}
            opened={looking.opened}
            resets={actions.resets + review.merges}
            hints={warnings.filter(({ severity }) => severity === 'hint')}
            pages={reading.pages}
            current={looking.choice.warningKey ?? looking.choice.field}
            isRead={letter !== null}
            help={
              <>
                <FoundDeadlineList
                  days={days}
                  onAnswer={(path, answer) => review.change((state) => answerDay(state, path, answer))}
                  onDay={(path, day) => review.change((state) => setDay(state, path, day))}
                  onPlace={view.showPlace}
                />
                <HelpList
                  help={facts.help}
                  fields={fields}
                  onChange={actions.change}
                  onPlace={view.showPlace}
                />
                <IdNumberList pages={reading.pages} onPage={view.showPage} />
                <PaperMarkList letter={letter} pages={reading.pages} onPage={view.showPage} />
                <FileMarkList marks={item.marks} />
              </>
            }
          >
            <LogBar
              obstacle={obstacleToLogging(doubts, fields)}
              nextNumber={nextNumber}
              isWorking={logging.isWorking}
              isSaved={review.isSaved}
              choice={number}
              onLog={() => logging.log(false)}
              onPause={onPause}
            />
          </FieldsPane>
        </div>
      </PagePicturesProvider>
      {logging.sameLetter !== null && (
        <SameLetterDialog
          {...logging.sameLetter}
          fields={fields}
          onLog={() => logging.log(true)}
          onClose={logging.forget}
        />
      )}
    </div>
  );
}

type Marked = Pick<
  Parameters<typeof evidenceMarks>[0],
  'readings' | 'warnings' | 'answers' | 'codes' | 'choice'
>;

function useMarks(marked: Marked, place: ShownPlace | null) {
  const { t } = useTranslation('review');
  const warningName = useWarningWords();
  const asked = place === null ? [] : [{ ...place, key: placeKey, tone: 'current' as const }];
  const marks = evidenceMarks({
    ...marked,
    codeName: (code) => t('codes.place', { kind: t(`codes.${code.kind}`), n: code.page }),
    fieldName: (field) => t(`field.${field}`),
    warningName,
  });
  return [...marks, ...asked];
}
