/** What an archive says of itself (manifest.json) and where its parts lie in the ZIP. */
import * as z from 'zod';
import { secretKeyInArchive } from '../../../shared/contract/exchange-schemas.ts';

export const archiveFormat = 'amphoe-saraban-archive';
export const archiveVersion = 1;

export const partNames = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  settings: 'settings.json',
  fileList: 'files.jsonl',
} as const;

export const tablePart = (table: string) => `tables/${table}.jsonl`;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

export const archiveManifest = z.object({
  format: z.literal(archiveFormat),
  version: z.number().int().min(1),
  /** ISO moment. */
  made: z.string().max(40),
  program: z.string().max(40),
  /** Step of the database's schema the rows were written by. */
  schema: z.number().int().min(1),
  office: z.string().max(2_000),
  /** National ID numbers in the rows; hidden ones make no office again. Absent in older archives: whole. */
  ids: z.object({ are: z.enum(['masked', 'whole']), count }).optional(),
  /** Of the registrar of secret letters (open-key.ts); absent in older archives. */
  secretKey: secretKeyInArchive.optional(),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]{1,60}$/), rows: count, sha256: hash })).max(500),
  settings: hash.nullable(),
  files: z.object({
    count,
    bytes: count,
    /** Of files.jsonl. */
    sha256: hash,
    /** Originals that rows name and that were not there, or were not what their name says. */
    missing: z.array(hash),
    damaged: z.array(hash),
  }),
  /** The audit log's last link; null: nothing was linked yet. */
  chain: z.object({ seq: count, hash }).nullable(),
});
export type ArchiveManifest = z.infer<typeof archiveManifest>;

/** A line of files.jsonl. */
export const archivedFile = z.object({
  sha256: hash,
  /** In the ZIP. */
  path: z.string().regex(/^originals\/[\w./-]{1,200}$/),
  bytes: count,
  mediaType: z.string().max(200),
  /** What the file was called when it came. */
  names: z.array(z.string().max(2_000)),
});
export type ArchivedFile = z.infer<typeof archivedFile>;
