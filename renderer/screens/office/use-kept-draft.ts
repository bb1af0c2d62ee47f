/**
 * A form that is left before it was saved keeps what was typed, for as long as the program is open, and says so.
 * Call what it gives when the form is sent off, and what that gives when the values have been written: what is typed
 * between the two is not saved yet.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dismissSlot, showMessage } from '../../components/messages.ts';

const kept = new Map<string, unknown>();

/** `way`: where the message leads back to; null where the form is left on purpose (the wizard's back button). */
export type LeaveNote = { readonly part: string; readonly way: string | null };

export function useKeptDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { part, way }: LeaveNote,
): () => () => void {
  const { t } = useTranslation(['settings', 'common']);
  const { getValues, reset } = form;
  const saved = useRef<string | null>(null);
  saved.current ??= typedIn(getValues());
  const say = useRef(() => undefined as unknown);
  say.current = () =>
    way !== null &&
    showMessage({
      tone: 'doubt',
      slot: `unsaved:${part}`,
      title: t('unsaved'),
      detail: t('unsavedDetail'),
      actions: [
        {
          label: t('backToSave'),
          onPress: () => {
            window.location.hash = way;
          },
        },
      ],
    });
  useEffect(() => {
    const draft = kept.get(part);
    if (draft !== undefined) reset(draft as Values, { keepDefaultValues: true });
    dismissSlot(`unsaved:${part}`);
    return () => {
      const values = getValues();
      if (typedIn(values) === saved.current) {
        kept.delete(part);
        return;
      }
      kept.set(part, values);
      say.current();
    };
  }, [part, getValues, reset]);
  return useCallback(() => {
    const sent = typedIn(getValues());
    return () => {
      saved.current = sent;
      // Left while it was being saved, with more typed: that stays.
      const left = kept.get(part);
      if (left === undefined || typedIn(left as FieldValues) === sent) kept.delete(part);
    };
  }, [part, getValues]);
}

/** Ids come by saving, not by typing. */
function typedIn(values: FieldValues): string {
  return JSON.stringify(values, (name, value: unknown) => (name.endsWith('Id') ? undefined : value));
}
