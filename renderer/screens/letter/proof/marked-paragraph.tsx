/** A paragraph of the source with its facts marked: kept, changed (to what), or left out of the draft. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactPair } from '../../../../shared/letter/kept-facts.ts';

type Props = { readonly text: string; readonly field: string; readonly pairs: readonly FactPair[] };

export function MarkedParagraph({ text, field, pairs }: Props) {
  const { t } = useTranslation('proof');
  const here = pairs
    .filter(({ source }) => source?.field === field)
    .sort((one, other) => (one.source?.start ?? 0) - (other.source?.start ?? 0));
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { state, source, draft } of here) {
    if (source === null || source.start < done) continue;
    parts.push(text.slice(done, source.start));
    const told = state === 'changed' ? t('fact.changedTo', { text: draft?.text ?? '' }) : t(`fact.${state}`);
    parts.push(
      <mark key={source.start} className={`fact is-${state}`} title={told}>
        {text.slice(source.start, source.end)}
        {state !== 'kept' && <span className="fact-note"> ({told})</span>}
      </mark>,
    );
    done = source.end;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}

/** How many of each, in words; the same colours as the marks. */
export function FactCounts({ pairs }: { readonly pairs: readonly FactPair[] }) {
  const { t } = useTranslation('proof');
  const count = (state: FactPair['state']) => pairs.filter((pair) => pair.state === state).length;
  const states = (['kept', 'changed', 'dropped', 'added'] as const).filter((state) => count(state) > 0);
  if (states.length === 0) return null;
  return (
    <p className="row wrap small fact-counts">
      {states.map((state) => (
        <span key={state} className={`fact is-${state}`}>
          {t(`counts.${state}`, { total: count(state) })}
        </span>
      ))}
    </p>
  );
}
