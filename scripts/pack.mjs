/**
 * `npm run pack` (the unpacked program) and `npm run dist` (installers): builds, finds or fetches Electron's runtime for
 * this machine, then electron-builder. Exit code 1, with one line that says why, where the runtime cannot be had.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { checkNode, ensureInstalled, node24, root, run, toolEnvironment } from './prepare.mjs';

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
} else {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const distribution = `-c.electronDist=${dirname(electron)}`;
  const given = process.argv.slice(2);
  process.exitCode = await run(node24(), [builder, '--publish=never', distribution, ...given], {
    env: toolEnvironment(),
  });
}
