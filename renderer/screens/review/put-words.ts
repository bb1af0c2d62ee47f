/** Words marked on the page, put into a column of the entry and taken out again. Pure steps of the review's state. */
import type { ReviewState } from '../../../shared/contract/api.ts';
import { secrecyFromMark, urgencyFromMark } from '../../../shared/document/handling.ts';
import type { Span } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import type { FieldReading } from './field-states.ts';
import type { ReviewField } from './review-fields.ts';
import { columnsOf, isoOf, typeField, withLine, withProposal } from './review-state.ts';
import { withSource } from './value-source.ts';

/** Words the clerk marked on the page, for a column; null when they say nothing that it could hold. */
export function putWords(
  state: ReviewState,
  reading: FieldReading,
  words: string,
  spans: readonly Span[],
): ReviewState | null {
  const { field } = reading;
  const fields = fieldsWithWords(state.fields, field, words);
  if (fields === null) return null;
  return withSource(typeField(state, reading, fields), field, spans);
}

/** The column as it was `before`; what was typed and answered elsewhere meanwhile stays. */
export function takeBackWords(state: ReviewState, before: ReviewState, reading: FieldReading): ReviewState {
  const { field } = reading;
  const answers = { ...state.answers };
  for (const key of [field, ...reading.warnings.map((warning) => warning.key)]) {
    const earlier = before.answers[key];
    if (earlier === undefined) delete answers[key];
    else answers[key] = earlier;
  }
  const fields = { ...state.fields, ...columnsOf(field, before.fields) };
  return withSource({ ...state, fields, answers }, field, before.sources?.[field] ?? []);
}

/** "ที่", "เรื่อง" and "เรียน" name what follows; they are no part of it. */
const label = /^(?:ที่|เรื่อง|เรียน|ลงวันที่|วันที่|ภายในวันที่|ภายใน)\s*(?=\S)/u;

function fieldsWithWords(fields: EntryFields, field: ReviewField, words: string): EntryFields | null {
  const plain = words.trim();
  if (plain === '') return null;
  if (field === 'action' || field === 'note') return { ...fields, [field]: withLine(fields[field], plain) };
  const value = field === 'from' ? plain : plain.replace(label, '');
  if (field === 'deadline' && isoOf(value) === null) return null;
  if (field === 'urgency' && urgencyFromMark(value) === null) return null;
  if (field === 'secrecy' && secrecyFromMark(value) === null) return null;
  return withProposal(fields, { field, proposal: value, printed: '', isMain: true });
}
