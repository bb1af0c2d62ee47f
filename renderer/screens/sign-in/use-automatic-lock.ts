/** Nobody at the keys or the mouse for the office's minutes: the program locks. Meanwhile it is told that somebody is there. */
import { useEffect, useRef } from 'react';
import type { PeopleStatus } from '../../../shared/people/person.ts';
import { client } from '../../api.ts';

const lookEveryMs = 5_000;
const tellEveryMs = 30_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export function useAutomaticLock({ state, lockMinutes }: PeopleStatus, lock: () => void): void {
  const lockIt = useRef(lock);
  lockIt.current = lock;
  useEffect(() => {
    if (state !== 'signed-in') return undefined;
    let lastSign = Date.now();
    let told = Date.now();
    const note = () => {
      lastSign = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
    const looking = setInterval(() => {
      const now = Date.now();
      if (now - lastSign >= lockMinutes * 60_000) lockIt.current();
      else if (lastSign > told && now - told >= tellEveryMs) {
        told = now;
        void client.call('people.present', {}).catch(() => undefined); // the event of a lock comes by itself
      }
    }, lookEveryMs);
    return () => {
      clearInterval(looking);
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [state, lockMinutes]);
}
