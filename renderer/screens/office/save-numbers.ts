/** Writes what changed in the numbers form: prefixes first, since counters belong to them. */
import type { OfficeSettings, Prefix, Series } from '../../../shared/office/office.ts';
import { useRemovePrefix, useSaveOffice, useSavePrefix, useSetNextNumber } from '../../queries/office.ts';
import { type NumbersValues, nextAfter } from './number-plan.ts';

type Counter = Omit<Series, 'id' | 'year'>;

export function useSaveNumbers(
  settings: OfficeSettings,
  year: number,
  known: readonly Prefix[],
  counters: readonly Series[],
  /** A new prefix has its id from here on, even when a later write fails: trying again must not make it twice. */
  onPrefix: (index: number, prefixId: string) => void,
): (values: NumbersValues) => Promise<void> {
  const { mutateAsync: savePrefix } = useSavePrefix();
  const { mutateAsync: removePrefix } = useRemovePrefix();
  const { mutateAsync: setNextNumber } = useSetNextNumber();
  const { mutateAsync: saveOffice } = useSaveOffice();

  /** Only a number that differs is written, so that opening and closing the form leaves no trace in the history. */
  async function setCounter(counter: Counter): Promise<void> {
    const before = counters.find(
      (one) =>
        one.book === counter.book && one.prefixId === counter.prefixId && one.circular === counter.circular,
    );
    if ((before?.next ?? 1) !== counter.next) await setNextNumber({ ...counter, year });
  }

  return async (values) => {
    const kept = new Set(values.prefixes.map((row) => row.prefixId));
    for (const gone of known.filter((prefix) => !kept.has(prefix.id))) await removePrefix({ id: gone.id });
    if (values.circularSeries !== settings.circularSeries)
      await saveOffice({
        ...settings,
        addressLines: [...settings.addressLines],
        circularSeries: values.circularSeries,
      });
    for (const [index, row] of values.prefixes.entries()) {
      const { prefixId, lastOrdinary, lastCircular, ...prefix } = row;
      const { id } = await savePrefix({
        ...(prefixId === null ? {} : { id: prefixId }),
        ...prefix,
        isDefault: index === values.defaultIndex,
      });
      onPrefix(index, id);
      const ofPrefix = { book: 'sent', prefixId: id } as const;
      await setCounter({ ...ofPrefix, circular: false, next: nextAfter(lastOrdinary) });
      if (values.circularSeries === 'own')
        await setCounter({ ...ofPrefix, circular: true, next: nextAfter(lastCircular) });
    }
    await setCounter({
      book: 'received',
      prefixId: null,
      circular: false,
      next: nextAfter(values.lastReceived),
    });
  };
}
