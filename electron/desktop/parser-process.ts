/**
 * The process of parsers as one of Electron's utility processes. Electron gives it no rights of Node's permission model
 * (its flags are not heard there); the threads in which files are read get theirs, and where even those are not heard the
 * locks of electron/parsing/lock-down.ts stand alone.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, utilityProcess } from 'electron';
import { engineFlags } from '../parsing/thread-rights.ts';
import type { ParserProcess, StartParsers } from '../ports.ts';

export const utilityParsers: StartParsers = {
  rungs: 1,
  begin({ script }, { onMessage, onExit }): ParserProcess {
    const program = fileURLToPath(script);
    const child = utilityProcess.fork(program, [], {
      serviceName: 'Parsers',
      env: { HOME: '/nowhere' },
      cwd: dirname(program),
      stdio: 'ignore',
      execArgv: [...engineFlags],
    });
    child.on('message', onMessage);
    child.on('exit', (code) => onExit(`ended with ${code}`, code));
    return {
      get pid() {
        return child.pid ?? null;
      },
      async post(message) {
        try {
          child.postMessage(message);
        } catch {} // one that is gone shows by its exit
      },
      kill: () => void child.kill(),
      hold: () => undefined, // Electron ends its processes with itself
      residentMegabytes: () => workingSet(child.pid),
    };
  },
};

function workingSet(pid: number | undefined): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found === undefined ? null : found.memory.workingSetSize / 1024;
}
