/** What can be asked of the headless host on its command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../data-folder.ts';

export type HeadlessOptions = {
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly opensBrowser: boolean;
  /** Name of the backup to go back to before the folder is opened. */
  readonly restore: string | null;
};

/** Throws TypeError or RangeError with an English sentence for a wrong option. */
export function readOptions(args: readonly string[]): HeadlessOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      headless: { type: 'boolean' },
      restore: { type: 'string' },
    },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('--port takes 0 to 65535');
  return {
    folder: values.data === undefined ? defaultDataFolder() : resolve(values.data),
    port,
    opensBrowser: values['no-open'] !== true,
    restore: values.restore ?? null,
  };
}
