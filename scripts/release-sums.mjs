/**
 * SHA256SUMS over what an office downloads: `node scripts/release-sums.mjs FOLDER`, and at the end of `npm run dist`.
 * Checked anywhere with `sha256sum --check SHA256SUMS`, on Windows with `certutil -hashfile FILE SHA256`.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const released = /\.(?:exe|dmg|AppImage|deb|cdx\.json)$/;

export function releasedFiles(folder) {
  return readdirSync(folder)
    .filter((name) => released.test(name))
    .sort();
}

export async function writeSums(folder) {
  const names = releasedFiles(folder);
  if (names.length === 0) throw new Error(`nothing to release in ${folder}`);
  const lines = [];
  for (const name of names) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = await writeSums(process.argv[2] ?? 'release');
  console.log(names.join('\n'));
}
