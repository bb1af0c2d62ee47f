/**
 * `npm run pack` (the unpacked program) and `npm run dist` (installers): builds, finds or fetches Electron's runtime for
 * this machine, then electron-builder. Installers come with the bill of materials and SHA256SUMS beside them.
 * Exit code 1, with one line that says why, where the runtime cannot be had or is for another processor than the
 * installers. Signing: see signing.mjs.
 */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { checkNode, ensureInstalled, node24, root, run, toolEnvironment } from './prepare.mjs';
import { releasedFiles, writeSums } from './release-sums.mjs';
import { signingNotes, withoutEmpty } from './signing.mjs';

checkNode();
await ensureInstalled();
const { build, isBuilt } = await import('./build.mjs');
if (!isBuilt()) await build();
const electron = findElectron() ?? (await fetchElectron());
if (!existsSync(join(root, 'dist', 'sbom.cdx.json'))) {
  console.error(
    'Nothing was packed: the build could not make the bill of materials (npm 10 or later is needed).',
  );
  process.exitCode = 1;
} else if (electron === null) {
  console.error("Nothing was packed: Electron's runtime is not here and could not be fetched.");
  process.exitCode = 1;
} else if (process.platform !== 'darwin' && process.arch !== 'x64') {
  console.error(
    `Nothing was packed: what is here is for ${process.arch}, installers of this system are for x64.`,
  );
  process.exitCode = 1;
} else {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const distribution = `-c.electronDist=${dirname(electron)}`;
  const given = process.argv.slice(2);
  process.exitCode = await run(node24(), [builder, '--publish=never', distribution, ...given], {
    env: withoutEmpty(toolEnvironment()),
  });
  if (process.exitCode === 0) {
    await addSums(join(root, 'release'));
    for (const note of signingNotes(process.platform, process.env)) console.log(note);
  }
}

/** Only where installers were made: the unpacked program alone is nothing to hand out. */
async function addSums(release) {
  if (!existsSync(release) || releasedFiles(release).every((name) => name.endsWith('.json'))) return;
  copyFileSync(join(root, 'dist', 'sbom.cdx.json'), join(release, 'sbom.cdx.json'));
  await writeSums(release);
  console.log(
    `release: ${readdirSync(release)
      .filter((name) => !name.includes('unpacked'))
      .join(', ')}`,
  );
}
