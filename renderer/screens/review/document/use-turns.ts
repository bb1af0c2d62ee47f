/** How each page is turned for looking: kept with the reading, so that it is turned once and never again. */
import { useState } from 'react';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { useTurnPage } from '../../../queries/imports.ts';
import type { Rotation } from '../page-places.ts';
import type { SheetPlan } from './use-sheets.ts';
import { turned } from './view.ts';

export type Turns = {
  readonly of: (plan: SheetPlan) => Rotation;
  /** A quarter further, clockwise. */
  readonly turn: (plan: SheetPlan) => void;
  /** Another value after each turn. */
  readonly changes: unknown;
};

export function useTurns(item: ImportItem): Turns {
  const [own, setOwn] = useState<Readonly<Record<number, Rotation>>>({});
  const { mutate } = useTurnPage(item.id);
  const of = ({ number, page }: SheetPlan): Rotation => own[number] ?? page?.seenTurn ?? 0;
  return {
    of,
    changes: own,
    turn: (plan) => {
      const turn = turned(of(plan));
      setOwn((before) => ({ ...before, [plan.number]: turn }));
      // Of a page that nobody has read there is no reading to keep it with.
      if (plan.page !== null) mutate({ page: plan.number, turn });
    },
  };
}
