/** The headless host's log file: one line an event, in the data folder, begun anew when it has grown past a megabyte. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { logLine } from '../log-line.ts';
import type { Log } from '../ports.ts';

const largestBytes = 1024 * 1024;

export function createFileLog(folder: string): Log {
  const path = join(folder, 'log', 'headless.log');

  function write(level: string, line: string): void {
    try {
      mkdirSync(dirname(path), { recursive: true });
      if (sizeOf(path) > largestBytes) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${level} ${line}\n`);
    } catch {
      // A full or vanished disk must not bring the application down through its log.
    }
  }

  return {
    info: (message, facts) => write('info', logLine(message, facts)),
    error: (message, error, facts) => write('error', logLine(message, facts, error)),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
