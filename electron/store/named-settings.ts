/**
 * The settings with the name of whoever sits at the program in place of the one clerk's name: everything that is entered
 * in a person's name asks here. Where nobody asked for the work, an office with users says that the program did it: the one
 * clerk's name would be a false one. What is kept on the disk stays as it is.
 */
import { deskNow } from './acting.ts';
import type { SettingsFile } from './settings-file.ts';

export function namedSettings(settings: SettingsFile, hasUsers: () => boolean): SettingsFile {
  const nameNow = () => deskNow()?.name ?? (hasUsers() ? 'program' : undefined);
  return {
    ...settings,
    async read() {
      const office = await settings.read();
      const name = nameNow();
      return office === null || name === undefined ? office : { ...office, clerkName: name };
    },
    async save(office) {
      const kept = nameNow() === undefined ? undefined : (await settings.read())?.clerkName;
      await settings.save(kept === undefined ? office : { ...office, clerkName: kept });
    },
  };
}
