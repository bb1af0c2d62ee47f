/** What a person may do here: roles, several a person, and who may call a method of the contract. */

export const roles = ['clerk', 'chief', 'officer', 'registrar', 'administrator', 'reader'] as const;
export type Role = (typeof roles)[number];

/** `anyone` answers while the program is locked too: signing in, and what the sign-in screen shows. */
export type May = 'anyone' | readonly Role[];

export const everyRole: readonly Role[] = roles;
/** Whoever works with letters; a reader only looks. */
export const writingRoles: readonly Role[] = roles.filter((role) => role !== 'reader');

/** What leaves nothing behind, or concerns the keeping of everything. */
export const heads: readonly Role[] = ['chief', 'administrator'];

export function mayCall(may: May, held: readonly Role[]): boolean {
  return may === 'anyone' || may.some((role) => held.includes(role));
}

/** Does somebody with these roles change nothing at all? */
export function onlyReads(held: readonly Role[]): boolean {
  return !mayCall(writingRoles, held);
}
