/** Checks the parts of a DOCX against the ECMA schemas where the machine has them and xmllint; never needed to pass. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';

const schema = join(findProjectRoot(import.meta.url).folder, '..', 'shared', 'tooling', 'xsd', 'wml.xsd');

/** Why parts cannot be checked here; null when they can. */
export function whyNoSchemaCheck(): string | null {
  if (!existsSync(schema)) return 'the ECMA schemas are not beside this checkout';
  return spawnSync('xmllint', ['--version']).error === undefined ? null : 'xmllint is not installed';
}

/** What xmllint says against the parts, empty when all are valid. One run: reading the schema is what takes time. */
export function schemaFaults(parts: Readonly<Record<string, string>>, folder: string): string {
  const paths = Object.entries(parts).map(([name, xml]) => {
    const path = join(folder, name.replaceAll('/', '-'));
    // mc:Ignorable belongs to another part of the standard (ISO 29500-3), which these schemas do not know.
    writeFileSync(path, xml.replace(/ mc:Ignorable="[^"]*"/, ''));
    return path;
  });
  const done = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...paths], {
    encoding: 'utf8',
  });
  return done.status === 0 ? '' : done.stderr.replaceAll(/^.* validates\n/gm, '');
}
