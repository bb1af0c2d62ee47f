/** What is done for the audit log without being asked for: an anchor a day, a check a week, and the trash emptied. */
import { usualTrashDays } from '../../shared/register/undo.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { Surroundings } from '../room.ts';
import { nextCheckOn } from './checks.ts';

export type EvidenceSchedule = { look(): Promise<void>; close(): void };

/** The start of the program is not held up, and the day's first letters come before. */
const firstLookAfterMs = 90_000;
const lookEveryMs = 60 * 60_000;

/** `anchor` and `check` go through dispatch, as if somebody had asked. */
export function startEvidenceSchedule(
  { store, ports }: Surroundings,
  calls: { readonly anchor: () => Promise<unknown>; readonly check: () => Promise<unknown> },
): EvidenceSchedule {
  async function look(): Promise<void> {
    try {
      const office = await store.settings.read();
      if (office === null || (await store.settings.isSample())) return;
      const today = isoDayOf(ports.clock());
      if ((await store.evidence.latestAnchor())?.day !== today) await calls.anchor();
      await store.trash.removeOlder(ports.clock(), office.trashDays ?? usualTrashDays);
      const [last, failedAt] = [await store.evidence.lastCheck(), await store.evidence.failedAt()];
      if (nextCheckOn(last, failedAt, today) <= today) await calls.check();
    } catch (error) {
      ports.log.error('the audit log could not be looked after', error);
    }
  }

  const first = setTimeout(look, firstLookAfterMs);
  const every = setInterval(look, lookEveryMs);
  first.unref();
  every.unref();
  return {
    look,
    close() {
      clearTimeout(first);
      clearInterval(every);
    },
  };
}
