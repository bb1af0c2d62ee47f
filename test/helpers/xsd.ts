/** Checks the parts of a DOCX against the ECMA schemas where the machine has them and xmllint; never needed to pass. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';

const schema = join(findProjectRoot(import.meta.url).folder, '..', 'shared', 'tooling', 'xsd', 'wml.xsd');

/** Why parts cannot be checked here; null when they can. */
export function whyNoSchemaCheck(): string | null {
  if (!existsSync(schema)) return 'the ECMA schemas are not beside this checkout';
  return spawnSync('xmllint', ['--version']).error === undefined ? null : 'xmllint is not installed';
}

/** What xmllint says against a part, empty when it is valid. */
export function schemaFaults(xml: string): string {
  // mc:Ignorable belongs to another part of the standard (ISO 29500-3), which these schemas do not know.
  const part = xml.replace(/ mc:Ignorable="[^"]*"/, '');
  const done = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: part,
    encoding: 'utf8',
  });
  return done.status === 0 ? '' : done.stderr;
}
