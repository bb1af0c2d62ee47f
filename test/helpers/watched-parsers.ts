/** The real processes of parsers, remembered: a test can end one, and sees how many came to serve and what they hold. */
import { childProcesses } from '../../electron/parsing/child-process.ts';
import type { FromProcess } from '../../electron/parsing/messages.ts';
import type { ParserProcess, StartParsers } from '../../electron/ports.ts';

export type WatchedParsers = StartParsers & {
  readonly begun: readonly ParserProcess[];
  readonly ready: number;
  /** Threads and files in the process begun last, as it said last; null before its first word. */
  readonly holds: { readonly threads: number; readonly files: number } | null;
};

type Program = Parameters<StartParsers['begin']>[0];
type Events = Parameters<StartParsers['begin']>[1];

export function watchedParsers(start: StartParsers = childProcesses()): WatchedParsers {
  const begun: ParserProcess[] = [];
  const all = {
    rungs: start.rungs,
    begun,
    ready: 0,
    holds: null as WatchedParsers['holds'],
    begin(program: Program, events: Events) {
      const onMessage = (message: unknown) => {
        const said = message as FromProcess;
        if (said.kind === 'ready') all.ready += 1;
        if (said.kind === 'memory') all.holds = { threads: said.threads, files: said.files };
        events.onMessage(message);
      };
      const started = start.begin(program, { ...events, onMessage });
      begun.push(started);
      return started;
    },
  };
  return all;
}
