/** Gives the receive number; asks when the same letter seems to be in the register already. */
import { useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { AppError, type ErrorParams } from '../../../shared/contract/errors.ts';
import type { ChosenNumber } from '../../../shared/office/numbers.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { showError } from '../../queries/call.ts';
import { useLogImport } from '../../queries/imports.ts';
import { setLastLogged } from './last-logged.ts';
import type { Review } from './use-review.ts';

export type Logging = {
  readonly isWorking: boolean;
  readonly sameLetter: { readonly running: number; readonly year: number } | null;
  readonly log: (allowSameLetter: boolean) => void;
  readonly forget: () => void;
};

/** `number`: one that was held for this letter instead of the next. `deadlines`: its days that go to the board. */
export function useLogging(
  importId: string,
  review: Review,
  onLogged: (entry: RegisterEntry) => void,
  number?: ChosenNumber,
  deadlines: NonNullable<Input<'register.log'>['deadlines']> = [],
): Logging {
  const write = useLogImport();
  const [sameLetter, setSameLetter] = useState<Logging['sameLetter']>(null);
  const isDone = useRef(false);
  const log = (allowSameLetter: boolean) => {
    if (write.isPending || isDone.current) return;
    setSameLetter(null);
    const { letterIndex, fields } = review.state;
    review.hold();
    // Not a callback of the mutation: the item's news may take this desk off the screen before the answer is here.
    write
      .mutateAsync({ importId, letterIndex, fields: trimmed(fields), allowSameLetter, number, deadlines })
      .then((entry) => {
        isDone.current = true;
        setLastLogged(entry);
        onLogged(entry);
      })
      .catch((error: unknown) => {
        review.resume();
        const same = sameLetterIn(error);
        if (same === null) showError(error);
        else setSameLetter(same);
      });
  };
  return { isWorking: write.isPending, sameLetter, log, forget: () => setSameLetter(null) };
}

function sameLetterIn(error: unknown): Logging['sameLetter'] {
  if (!(error instanceof AppError) || error.code !== 'same-letter') return null;
  const { running, year } = error.params as ErrorParams['same-letter'];
  // Of one between two others (๑๒๓/๑) the number it stands at.
  return { running: Number(running.split('/')[0]), year: Number(year) };
}

function trimmed(fields: Review['state']['fields']): Review['state']['fields'] {
  return {
    ...fields,
    documentNumber: fields.documentNumber?.trim() || null,
    documentDateText: fields.documentDate === null ? fields.documentDateText?.trim() || null : null,
    from: fields.from.trim(),
    to: fields.to.trim(),
    subject: fields.subject.trim(),
    action: fields.action.trim(),
    note: fields.note.trim(),
  };
}
