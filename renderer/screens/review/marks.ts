/** Which places of the pages are marked, and how: sure values quietly, doubts in yellow, the chosen one in blue. */
import type { Span } from '../../../shared/document/reading.ts';
import type { EvidenceMark } from './document/view.ts';
import type { Answers, FieldReading, NamedWarning } from './field-states.ts';
import type { ListedCode } from './page-codes.ts';
import type { ReviewField } from './review-fields.ts';

/** What the clerk is looking at: a field, a warning, or a field because of its warning. */
export type Choice = { readonly field: ReviewField | null; readonly warningKey: string | null };
export const noChoice: Choice = { field: null, warningKey: null };

type MarkInput = {
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  readonly warnings: readonly NamedWarning[];
  readonly answers: Answers;
  readonly choice: Choice;
  readonly codes: readonly ListedCode[];
  readonly codeName: (code: ListedCode) => string;
  readonly fieldName: (field: ReviewField) => string;
  readonly warningName: (warning: NamedWarning) => string;
};

export function evidenceMarks(input: MarkInput): readonly EvidenceMark[] {
  const isOpen = (warning: NamedWarning) => input.answers[warning.key] === undefined;
  // A doubt that marks its own place needs no second box around the field.
  const hasOwnBox = (reading: FieldReading) =>
    reading.warnings.some((warning) => isOpen(warning) && warning.places.length > 0);
  const boxed = Object.values(input.readings).filter((reading) => !hasOwnBox(reading));
  const ofFields = boxed.map(
    (reading): EvidenceMark => ({
      key: reading.field,
      label: input.fieldName(reading.field),
      tone:
        input.choice.field === reading.field
          ? 'current'
          : reading.state === 'look' || reading.state === 'contradiction'
            ? 'doubt'
            : 'sure',
      spans: reading.spans,
    }),
  );
  const ofWarnings = input.warnings.flatMap((warning): EvidenceMark[] => {
    const isChosen = input.choice.warningKey === warning.key;
    if (!isChosen && (warning.severity === 'hint' || !isOpen(warning))) return [];
    const tone = isChosen ? 'current' : 'doubt';
    const codes = input.codes.filter((code) => code.warnings.includes(warning));
    const label = input.warningName(warning);
    return [{ key: warning.key, label, tone, spans: warning.places, places: codes }];
  });
  const ofCodes = input.codes.map(
    (code): EvidenceMark => ({
      key: code.key,
      label: input.codeName(code),
      tone: code.warnings.length > 0 ? 'doubt' : 'code',
      spans: [],
      places: [code],
    }),
  );
  return [...ofFields, ...ofWarnings, ...ofCodes].filter(hasPlace);
}

function hasPlace({ spans, places = [] }: EvidenceMark): boolean {
  return spans.length > 0 || places.length > 0;
}

/**
 * Place of what is chosen: of the warning when there is one, else of the field. A warning about two letters is shown
 * where it touches the letter under review.
 */
export function placeOf(
  choice: Choice,
  readings: Readonly<Record<ReviewField, FieldReading>>,
  warnings: readonly NamedWarning[],
): { readonly markKey: string; readonly span: Span } | null {
  const warning = warnings.find(({ key }) => key === choice.warningKey);
  const fields = choice.field === null ? Object.values(readings) : [readings[choice.field]];
  const own = fields.flatMap(({ spans }) => spans);
  const isOwn = ({ page, start, end }: Span) =>
    own.some((span) => span.page === page && span.start < end && span.end > start);
  const place = warning?.places.find(isOwn) ?? warning?.places[0];
  if (warning !== undefined && place !== undefined) return { markKey: warning.key, span: place };
  const [span] = own;
  return span === undefined || choice.field === null ? null : { markKey: choice.field, span };
}
