/** Before journeys: dist/ is brought up to date, since the hosts serve the built renderer. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';

export function setup(): void {
  const root = findProjectRoot(import.meta.url).folder;
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
}
