/**
 * What signs and notarises the installers, by the environment alone (electron-builder's own names). Nothing set: they
 * are made unsigned, and one line says what that means; something half set: one line names what is missing.
 *   Windows  WIN_CSC_LINK or CSC_LINK, WIN_CSC_KEY_PASSWORD or CSC_KEY_PASSWORD
 *   macOS    CSC_LINK, CSC_KEY_PASSWORD; to notarise APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER
 *            or APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID
 */

const certificates = { win32: ['WIN_CSC_LINK', 'CSC_LINK'], darwin: ['CSC_LINK', 'CSC_NAME'], linux: [] };
const notaries = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
];
const known = new Set([
  ...Object.values(certificates).flat(),
  ...notaries.flat(),
  'WIN_CSC_KEY_PASSWORD',
  'CSC_KEY_PASSWORD',
]);

/** A workflow hands over what is not set as an empty word, which electron-builder would take for a file's name. */
export function withoutEmpty(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => value !== '' || !known.has(name)),
  );
}

/** One line a fact, for whoever packs. */
export function signingNotes(platform, environment) {
  const has = (name) => (environment[name] ?? '') !== '';
  if (platform === 'linux')
    return ['Linux packages carry no signature of their own: hand over SHA256SUMS with them.'];
  const notes = [];
  if (!certificates[platform]?.some(has)) {
    notes.push(
      platform === 'win32'
        ? 'Unsigned: Windows warns of an unknown publisher at the first start (More info, Run anyway).'
        : 'Unsigned: macOS opens it only after Privacy & Security, Open Anyway.',
    );
  }
  if (platform !== 'darwin') return notes;
  for (const names of notaries) {
    const missing = names.filter((name) => !has(name));
    if (missing.length === 0) return notes;
    if (missing.length < names.length) notes.push(`Not notarised: ${missing.join(', ')} not set.`);
  }
  if (notes.every((note) => !note.startsWith('Not notarised'))) notes.push('Not notarised.');
  return notes;
}
