/**
 * Where an office's data lies when nobody names a folder: the platform's place for application data, never a roaming
 * one. The portable program's data lies beside it, so that a stick carries both.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Machine = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir() };

export function defaultDataFolder({ platform, env, home }: Machine = thisMachine): string {
  if (platform === 'win32') {
    // Set by the portable program's launcher, which unpacks the program itself elsewhere at every start.
    if (env.PORTABLE_EXECUTABLE_DIR) return join(env.PORTABLE_EXECUTABLE_DIR, 'Amphoe Saraban data');
    // Local, not Roaming: a roaming profile is copied over the network at every log-on, under an open database.
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Amphoe Saraban');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Amphoe Saraban');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'amphoe-saraban');
}

/** Where homes are open to others of the same machine, nothing that this program writes is: letters, registers, log. */
export function keepFilesFromOthers(): void {
  process.umask(0o077);
}
