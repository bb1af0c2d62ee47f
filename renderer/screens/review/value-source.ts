/** Where the clerk marked the value of a column; without it, the value is where the program read it. */
import type { ReviewState } from '../../../shared/contract/api.ts';
import type { Span } from '../../../shared/document/reading.ts';
import type { ReviewField } from './review-fields.ts';

/** Where the value of a column was marked; `same`: as it was; no places: it is again as the program read it. */
export function withSource(
  state: ReviewState,
  field: ReviewField,
  spans: readonly Span[] | 'same',
): ReviewState {
  if (spans === 'same' || (spans.length === 0 && state.sources?.[field] === undefined)) return state;
  const { [field]: _, ...others } = state.sources ?? {};
  return { ...state, sources: spans.length === 0 ? others : { ...others, [field]: [...spans] } };
}
