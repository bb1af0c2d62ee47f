/** What the clerk is looking at, and what follows from it: the page shows its place, its card stays open. */
import { useState } from 'react';
import type { ViewTarget } from './document/view.ts';
import type { FieldReading, NamedWarning } from './field-states.ts';
import type { FieldActions } from './fields-pane-types.ts';
import { type Choice, noChoice, placeOf } from './marks.ts';
import type { ReviewField } from './review-fields.ts';

export type Looking = Pick<FieldActions, 'choose' | 'showCode' | 'showPlace'> & {
  readonly choice: Choice;
  /** Cards that were opened stay open until answered, so that nothing moves under the pointer. */
  readonly opened: ReadonlySet<string>;
};

export function useChoice(
  readings: Readonly<Record<ReviewField, FieldReading>>,
  warnings: readonly NamedWarning[],
  setTarget: (target: ViewTarget) => void,
): Looking {
  const [choice, setChoice] = useState<Choice>(noChoice);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return {
    choice,
    opened,
    choose: (next) => {
      if (next.field === choice.field && next.warningKey === choice.warningKey) return;
      setChoice(next);
      const { warningKey } = next;
      if (warningKey !== null) setOpened((keys) => new Set(keys).add(warningKey));
      const place = placeOf(next, readings, warnings);
      if (place !== null)
        setTarget({ page: place.span.page, markKey: place.markKey, start: place.span.start });
    },
    showCode: ({ key, page }) => setTarget({ page, markKey: key }),
    showPlace: (warning, place) => {
      const span = warning.places[place];
      if (span !== undefined) setTarget({ page: span.page, markKey: warning.key, start: span.start });
    },
  };
}
