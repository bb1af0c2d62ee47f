/** Originals of a backup go back into the vault before its registers do: no row ever names a file that is not there. */
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { carryFiles } from './backup-files.ts';
import type { Manifest } from './backup-manifest.ts';
import { verifyBackup } from './verify-backup.ts';

/** Throws `backup-damaged` unless the backup is whole; after the call all its originals are in the vault. */
export async function bringOriginals(folder: string, home: string, manifest: Manifest): Promise<void> {
  const [kept, originals] = [join(home, 'files'), join(folder, 'files')];
  const needed = await verifyBackup(join(home, manifest.name), manifest, [kept, originals]);
  const damaged = await carryFiles(kept, originals, new Set(needed));
  if (needed.some((fileId) => damaged.includes(fileId)))
    throw new AppError('backup-damaged', { name: manifest.name });
}
