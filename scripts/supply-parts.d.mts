export type Licence = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Index into `texts`; null when the package brings none. */
  readonly text: number | null;
};
export type Licences = { readonly packages: readonly Licence[]; readonly texts: readonly string[] };

type LockEntry = { readonly dev?: boolean; readonly devOptional?: boolean; readonly version: string };

/** Installed packages that the program runs on, by their path in the lockfile. */
export function shippedPackages(): readonly (readonly [string, LockEntry])[];
export function licences(): Licences;
/** CycloneDX as JSON text. */
export function sbom(): string;
