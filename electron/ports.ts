/** What a host (desktop or headless) must provide. Two implementations exist; tests bring a third. */

import type { AppEvent } from '../shared/contract/events.ts';

export type Log = {
  info(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  /** Never pass document content: ids and counts only. */
  error(message: string, error: unknown, facts?: Readonly<Record<string, string | number | boolean>>): void;
};

/** A process of its own in which foreign files are read (electron/parsing). */
export type ParserProcess = {
  readonly pid: number | null;
  /** Resolves when the message is on its way; they arrive in order. */
  post(message: unknown): Promise<void>;
  kill(): void;
  /** Whether the program waits for it to end. */
  hold(isHeld: boolean): void;
  /** What it holds, seen from outside; null or absent where the system does not say. */
  residentMegabytes?(): number | null;
};

export type StartParsers = {
  /** How many ways there are to start it; a later one asks less of the system, where an earlier one is refused. */
  readonly rungs: number;
  /** Whether the last process that came up had all that the system gives: false after a refusal. Absent: nobody looks. */
  readonly hasAllWalls?: () => boolean;
  begin(
    program: { readonly script: URL; readonly readable: readonly string[]; readonly rung: number },
    /** `status`: with which it ended by itself; null when it was killed. */
    events: { onMessage(message: unknown): void; onExit(reason: string, status: number | null): void },
  ): ParserProcess;
};

export type Ports = {
  readonly host: 'desktop' | 'headless';
  readonly version: string;
  /** Folder with fonts, samples and models. */
  readonly assets: string;
  readonly clock: () => Date;
  /** What a guess at a password costs; absent: the usual, which no host changes. */
  readonly secretCost?: { readonly N: number; readonly r: number; readonly p: number };
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
  readonly parsers: StartParsers;
  readonly printing: {
    /** Prints one self-contained HTML page set; paper from its `@page`. Throws `printing-unavailable`. */
    pdfFromHtml(html: string): Promise<Uint8Array>;
  };
  /** The system's dialog for a folder. Null: nothing was chosen. Absent: this host has none, the path is typed. */
  readonly chooseFolder?: () => Promise<string | null>;
  /** How many printers this computer knows. Absent: this host cannot tell. */
  readonly printers?: () => Promise<number>;
  /** The system's safe for short secrets. `seal` null: none here that keeps anything from others. Absent: none at all. */
  readonly keychain?: { seal(secret: string): string | null; open(sealed: string): string | null };
  readonly delivery: {
    /** Hands a file to the person's desktop. False when this host has none and the browser must do it. */
    /** `path`: it lies there on the disk, and `bytes` is empty. */
    deliver(file: {
      name: string;
      bytes: Uint8Array;
      path?: string | undefined;
      /** A version of this program: saved under its own name if its bytes have this sum still, and never opened. */
      program?: { readonly sha256: string } | undefined;
      how: 'open' | 'save' | 'print';
    }): Promise<boolean>;
  };
};
