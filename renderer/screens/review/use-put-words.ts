/**
 * Words marked on the page go into the column in hand, which then keeps where they stand. Of a classified letter only
 * what its stub may hold is taken: number, date, sender and class.
 */
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { dismissSlot, showMessage } from '../../components/messages.ts';
import { focusField } from './desk-focus.ts';
import type { PickedWords } from './document/document-pane.tsx';
import type { FieldReading } from './field-states.ts';
import { putWords, takeBackWords } from './put-words.ts';
import type { ReviewField } from './review-fields.ts';

import type { Review } from './use-review.ts';

type Around = {
  readonly desk: RefObject<HTMLElement | null>;
  readonly review: Review;
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  /** The column in hand; null: none was chosen yet. */
  readonly field: ReviewField | null;
  /** Fields take the value from outside anew. */
  readonly reset: () => void;
};

const ofStub: readonly ReviewField[] = ['documentNumber', 'documentDate', 'from', 'secrecy'];

export function usePutWords({ desk, review, readings, field, reset }: Around): PickedWords {
  const { t } = useTranslation('review');
  const { state } = review;
  const hold = state.fields.secrecy === null ? null : t('pick.classified');
  const column = field === null ? null : t(`field.${field}`);

  useEffect(() => () => dismissSlot('pick'), []);
  const onPut: PickedWords['onPut'] = (words, spans) => {
    if (field === null || column === null) return false;
    if (hold !== null && !ofStub.includes(field)) {
      showMessage({ tone: 'doubt', title: hold, slot: 'pick' });
      return false;
    }
    const next = putWords(state, readings[field], words, spans);
    if (next === null) {
      const isDay = field === 'deadline' || field === 'documentDate';
      showMessage({
        tone: 'doubt',
        title: t(isDay ? 'pick.unfit.day' : 'pick.unfit.other', { column }),
        slot: 'pick',
      });
      return false;
    }
    const put = (step: Parameters<Review['change']>[0]) => {
      flushSync(() => {
        review.change(step);
        reset();
      });
      focusField(desk.current, field);
    };
    put((now) => putWords(now, readings[field], words, spans) ?? now);
    showMessage({
      tone: 'done',
      title: t('pick.done', { column }),
      slot: 'pick',
      actions: [
        {
          label: t('pick.undo'),
          onPress: () => put((now) => takeBackWords(now, state, readings[field])),
        },
      ],
    });
    return true;
  };
  return { column, hold, onPut };
}
