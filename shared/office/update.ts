/**
 * Newer versions of the program: off until the office names a place and whose signatures it believes. The program only
 * tells, and saves a file that it has verified; a person installs it.
 */

export type UpdatePlan = {
  /** A folder, or an https address, in which saraban-update.json lies. Null: nothing is ever looked for. */
  readonly place: string | null;
  /** Public keys (Ed25519, 32 bytes in base64) whose signature is believed. */
  readonly keys: readonly string[];
};

/** The file in that place: what is offered, signed. */
export const manifestName = 'saraban-update.json';

export const updateRefusals = [
  'not-there',
  /** The place or the keys are not those that an administrator chose: the plan's file was written past the program. */
  'not-chosen',
  /** Not the form of a manifest, or larger than one. */
  'no-manifest',
  /** No key of the office's signed it: changed on the way, or somebody else's. */
  'not-signed',
  /** Its time has run out: somebody may be holding newer ones back. */
  'expired',
  /** Older than one that was seen before. */
  'replayed',
  /** A version before the one that runs. */
  'older',
  /** Nothing for this system. */
  'other-system',
  /** The file is not the one that was signed. */
  'file-changed',
] as const;
export type UpdateRefusal = (typeof updateRefusals)[number];

export type UpdateOffer = {
  readonly version: string;
  /** ISO moment of the signature. */
  readonly issuedAt: string;
  readonly file: { readonly name: string; readonly bytes: number };
};

export type UpdateLook =
  | { readonly kind: 'newest'; readonly at: string }
  | { readonly kind: 'offered'; readonly at: string; readonly offer: UpdateOffer }
  | { readonly kind: 'refused'; readonly at: string; readonly why: UpdateRefusal };

export type UpdateStatus = { readonly plan: UpdatePlan; readonly last: UpdateLook | null };

export const keyShape = /^[A-Za-z0-9+/]{43}=$/;

/** Null: it can be a place. Whether it is one is seen when it is looked at. */
export function placeProblem(place: string): 'not-absolute' | 'not-https' | null {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(place)) return /^https:\/\/[^\s@]+$/i.test(place) ? null : 'not-https';
  return /^(?:\/|[a-z]:[\\/]|\\\\[^\\]+\\[^\\]+)/i.test(place) ? null : 'not-absolute';
}

/** Below zero: `one` is the older. Versions of three numbers. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
