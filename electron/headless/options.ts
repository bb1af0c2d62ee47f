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

/** Null for an option that does not exist, or a value that it cannot take. */
export function readOptions(args: readonly string[]): HeadlessOptions | null {
  const values = parsed(args);
  const port = Number(values?.port ?? 0);
  if (values === null || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
  return {
    folder: values.data === undefined ? defaultDataFolder() : resolve(values.data),
    port,
    opensBrowser: values['no-open'] !== true,
    restore: values.restore ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      headless: { type: 'boolean' },
      restore: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}
