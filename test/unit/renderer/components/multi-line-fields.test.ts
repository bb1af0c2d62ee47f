/**
 * Where the words of every field of several lines are, should Escape be pressed, the screen be left, or the program stop.
 * A new one has to be put into this list, and what the list says is looked for in its source.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const screens = fileURLToPath(new URL('../../../../renderer/screens/', import.meta.url));
const source = (file: string) => readFileSync(screens + file, 'utf8');
const isSeveralLines = /\bmultiline\b|<textarea|'aria-multiline'/;
const found = globSync('**/*.{ts,tsx}', { cwd: screens })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => isSeveralLines.test(source(file)));

/** Saved while one types, on the disk and beside the page until then: nothing is lost when the program stops. */
const saved = {
  proof: /useSaving|useLetterDraft/,
  by: 'letter/use-letter-draft.ts',
  files: `letter/attachments.tsx letter/body-editor.tsx letter/closing-fields.tsx letter/detail-field.tsx
    letter/form-fields.tsx letter/head-lists.tsx`,
};
/** Saved with what was answered, also when the page goes. */
const savedReview = { proof: /pagehide/, by: 'review/use-review.ts', files: 'review/field-row.tsx' };

/** In a dialog: Escape, a press outside and (in a browser) a reload ask before anything goes. `in`: who opens it. */
const asks: Readonly<Record<string, string>> = {
  'inbox/paste-dialog.tsx': 'inbox/paste-dialog.tsx',
  'letter/many/many-dialog.tsx': 'letter/many/many-dialog.tsx',
  'minute/decide-dialog.tsx': 'minute/decide-dialog.tsx',
  'minute/minute-dialog.tsx': 'minute/minute-dialog.tsx',
  'office/recipient-import.tsx': 'office/recipient-import.tsx',
  'registers/annotate-dialog.tsx': 'registers/annotate-dialog.tsx',
  'registers/entry-form.tsx': 'registers/paper-entry-dialog.tsx',
  'registers/many-dialog.tsx': 'registers/many-dialog.tsx',
  'registers/secrecy-dialog.tsx': 'registers/secrecy-dialog.tsx',
  'secret-books/secret-fields.tsx': 'secret-books/new-dialog.tsx',
  'stamp/stamp-fields.tsx': 'stamp/stamp-dialog.tsx',
  'templates/template-fields.tsx': 'templates/check-dialog.tsx',
  'templates/value-fields.tsx': 'templates/fill-dialog.tsx',
};

/** On a screen of the settings: there again when one comes back, for as long as the program is open. */
const kept = ['office/office-form.tsx', 'office/phrases-part.tsx'];

const names = (list: string) => list.trim().split(/\s+/);

it('the words of every field of several lines have a place to be', () => {
  const known = [...names(saved.files), ...names(savedReview.files), ...Object.keys(asks), ...kept];
  expect([...found].sort()).toEqual([...known].sort());
});

it('that place is what it is said to be', () => {
  for (const { by, proof } of [saved, savedReview]) expect(source(by), by).toMatch(proof);
  for (const dialog of Object.values(asks)) expect(source(dialog), dialog).toMatch(/<(?:Form)?Dialog\b/);
  for (const form of kept) expect(source(form), form).toMatch(/useKept(?:Draft)?\b/);
});
