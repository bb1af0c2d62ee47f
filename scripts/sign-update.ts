/**
 * For whoever hands out versions, on a machine of their own; the private key never lies where versions are built.
 *   node scripts/sign-update.ts key FILE                     makes a key, says its public half, which offices type in
 *   node scripts/sign-update.ts sign FILE FOLDER VERSION     signs the installers in FOLDER; good for 90 days, `--days N`
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Manifest, sealManifest, shownKey, type UpdateKind } from '../electron/update/manifest.ts';
import { manifestName } from '../shared/office/update.ts';

const kinds: readonly (readonly [RegExp, UpdateKind])[] = [
  [/-setup\.exe$/, 'win32-x64-setup'],
  [/-portable\.exe$/, 'win32-x64-portable'],
  [/-arm64\.dmg$/, 'darwin-arm64'],
  [/-x64\.dmg$/, 'darwin-x64'],
  // electron-builder names the processor by the habit of each form.
  [/-(?:x64|x86_64)\.AppImage$/, 'linux-x64-appimage'],
  [/_(?:x64|amd64)\.deb$/, 'linux-x64-deb'],
];

/** A list that is good for years would outlive the weaknesses of what it names. */
const mostDays = 366;

/** The public half. The file is its owner's alone, and none that exists is written over. */
export function makeKey(path: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return shownKey(publicKey);
}

export async function signFolder(
  keyPath: string,
  folder: string,
  { version, days, now }: { readonly version: string; readonly days: number; readonly now: Date },
): Promise<{ key: string; names: readonly string[] }> {
  const privateKey = createPrivateKey(readFileSync(keyPath));
  const files: Manifest['files'] = [];
  for (const name of readdirSync(folder).sort()) {
    const kind = kinds.find(([ending]) => ending.test(name))?.[1];
    if (kind === undefined || !name.includes(version)) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    files.push({ kind, name, bytes: statSync(join(folder, name)).size, sha256: hash.digest('hex') });
  }
  const issuedAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + days * 86_400_000).toISOString();
  const sealed = sealManifest({ product: 'amphoe-saraban', version, issuedAt, expiresAt, files }, privateKey);
  writeFileSync(join(folder, manifestName), sealed);
  return { key: shownKey(createPublicKey(privateKey)), names: files.map(({ name }) => name) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { days: { type: 'string', default: '90' } },
  });
  const [what, keyPath, folder, version] = positionals;
  const days = Number(values.days);
  const isToSign = what === 'sign' && folder !== undefined && version !== undefined;
  if (keyPath === undefined || !(isToSign || what === 'key'))
    return refuse('key FILE, or sign FILE FOLDER VERSION [--days N]');
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    return refuse(`--days takes a whole number from 1 to ${mostDays}, not ${values.days}`);
  if (!isToSign) return console.log(`Public key: ${makeKey(keyPath)}`);
  const signed = await signFolder(keyPath, folder, { version, days, now: new Date() });
  console.log(`${signed.names.join('\n')}\n${manifestName}, signed with ${signed.key}`);
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 2;
}
