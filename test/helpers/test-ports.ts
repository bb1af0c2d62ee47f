/** The third host, for tests: a clock that stands still, a printer and a desk that remember what they were given. */
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { logLine } from '../../electron/log-line.ts';
import { childProcesses } from '../../electron/parsing/child-process.ts';
import type { Ports } from '../../electron/ports.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

/** Passwords that take no time, where time is not the matter. */
export const quickSecrets = { N: 2 ** 10, r: 8, p: 1 };

type Delivered = Parameters<Ports['delivery']['deliver']>[0];

export type TestPorts = Ports & {
  readonly clock: FixedClock;
  readonly events: AppEvent[];
  readonly logged: string[];
  /** HTML of every page set that went to the printer, which makes a blank page of each `section`. */
  readonly printed: string[];
  readonly delivered: Delivered[];
};

export function testPorts(changes: Partial<Ports> = {}): TestPorts {
  const root = findProjectRoot(import.meta.url);
  const events: AppEvent[] = [];
  const logged: string[] = [];
  const printed: string[] = [];
  const delivered: Delivered[] = [];
  return {
    host: 'headless',
    version: root.version,
    assets: join(root.folder, 'assets'),
    log: {
      info: (message, facts) => logged.push(logLine(message, facts)),
      error: (message, error, facts) => logged.push(logLine(message, facts, error)),
    },
    emit: (event) => events.push(event),
    parsers: childProcesses(),
    secretCost: quickSecrets,
    printing: {
      async pdfFromHtml(html) {
        printed.push(html);
        const blank = await PDFDocument.create();
        for (let pages = Math.max(1, html.split('<section').length - 1); pages > 0; pages -= 1)
          blank.addPage([595, 842]).drawRectangle({ x: 40, y: 40, width: 1, height: 1 });
        return blank.save();
      },
    },
    delivery: {
      async deliver(file) {
        delivered.push(file);
        return true;
      },
    },
    ...changes,
    clock: (changes.clock as FixedClock | undefined) ?? fixedClock(),
    events,
    logged,
    printed,
    delivered,
  };
}
