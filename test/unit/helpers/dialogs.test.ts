/** No dialog of the product goes unlooked at: each is opened before axe by a place, a dialog's story, or a journey. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { allDialogs } from '../../journeys/stories/all-dialogs.ts';
import { staffedDialogs } from '../../journeys/stories/staffed-dialogs.ts';

const screens = fileURLToPath(new URL('../../../renderer/screens/', import.meta.url));
const withDialog = globSync('**/*.tsx', { cwd: screens })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /<(?:Dialog|FormDialog|ConfirmDialog)\b/.test(readFileSync(screens + file, 'utf8')));

const names = (list: string) => list.trim().split(/\s+/);

/** test/journeys/stories/all-places.ts */
const inAPlace = names(`
  backup/restore-dialog.tsx deadlines/deadline-dialog.tsx help/help-panel.tsx inbox/paste-dialog.tsx
  keeping/lend-dialog.tsx letter/after/envelope-dialog.tsx letter/issue-dialog.tsx letter/recipients-dialog.tsx
  letter/remove-dialog.tsx letter/revise-dialog.tsx office/group-dialog.tsx office/groups-part.tsx
  office/recipient-dialog.tsx office/recipient-import.tsx office/recipients-part.tsx office/sample-part.tsx
  registers/annotate-dialog.tsx registers/correct-dialog.tsx registers/paper-entry-dialog.tsx
  registers/print-dialog.tsx registers/sent-entry-dialog.tsx registers/void-dialog.tsx
  review/same-letter-dialog.tsx stamp/stamp-dialog.tsx`);

/** A journey that ends in it. */
const inAJourney = names(`
  letter/after/names-dialog.tsx letter/give-up-dialog.tsx letter/many/enclosures-dialog.tsx
  letter/many/issue-many-dialog.tsx letter/many/many-dialog.tsx letter/many/papers-dialog.tsx
  people/begin-dialog.tsx setup.tsx templates/check-dialog.tsx templates/fill-dialog.tsx`);

/** Rare, and made of the same parts as those above: letters of twenty years ago, a year that is over, a lost stick. */
const likeOthers = names(`
  backup/second-place.tsx exchange/take-over-result.tsx inbox/discard-secret.tsx keeping/carry-out-dialog.tsx
  keeping/lists-made.tsx keeping/make-list-dialog.tsx letter/after/files-part.tsx
  letter/after/recipient-dialog.tsx numbers/close-part.tsx templates/templates-part.tsx vault/vault-panel.tsx`);

it('every dialog is opened and looked at somewhere', () => {
  const known = new Set([
    ...inAPlace,
    ...inAJourney,
    ...likeOthers,
    ...[...allDialogs, ...staffedDialogs].map(({ file }) => file),
  ]);
  expect(withDialog.filter((file) => !known.has(file))).toEqual([]);
  expect([...known].filter((file) => !withDialog.includes(file))).toEqual([]);
});
