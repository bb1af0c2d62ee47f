/**
 * Whether the process of parsers can be started at all: something on the machine may keep it from that (a virus scanner,
 * a rule of the administration). Then no file is read, and whoever sits at the program has to be told once, not file by file.
 */
import type { StartParsers } from '../ports.ts';
import type { FromProcess } from './messages.ts';

/** As often as a pool tries before it gives a task up. */
const mostFailed = 3;

export type ObservedStarts = { readonly parsers: StartParsers; canStart(): boolean };

/** `onChange` hears when starts begin to fail, with the last one's reason, and when one succeeds again. */
export function observeStarts(
  parsers: StartParsers,
  onChange: (canStart: boolean, reason: string) => void,
): ObservedStarts {
  let [failed, canStart] = [0, true];
  let lastRung = 0;
  function ended(isReady: boolean, reason: string): void {
    if (isReady) failed = 0;
    else failed += 1;
    const can = failed < mostFailed;
    if (can === canStart) return;
    canStart = can;
    onChange(can, reason);
  }
  return {
    canStart: () => canStart,
    parsers: {
      rungs: parsers.rungs,
      hasAllWalls: () => lastRung === 0,
      begin(program, { onMessage, onExit }) {
        let isReady = false;
        return parsers.begin(program, {
          onMessage(message) {
            if (!isReady && (message as FromProcess | null)?.kind === 'ready') {
              isReady = true;
              lastRung = program.rung;
              ended(true, '');
            }
            onMessage(message);
          },
          onExit(reason, status) {
            if (!isReady) ended(false, reason);
            onExit(reason, status);
          },
        });
      },
    },
  };
}
