/**
 * How slow guessing a passphrase is made, as a power of two: age's own 18, about a second and 256 MB. A test that is
 * about something else sets less, for itself and the threads that it starts.
 */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const name = 'passphrase-work';

export function usualWork(): number {
  return (getEnvironmentData(name) as number | undefined) ?? 18;
}

/** Null: as usual again. */
export function setPassphraseWork(work: number | null): void {
  setEnvironmentData(name, work ?? undefined);
}
