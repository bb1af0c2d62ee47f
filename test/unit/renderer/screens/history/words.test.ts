/** The history tells in the office's language whatever it has on record. */
import { expect, test } from 'vitest';
import '../../../../../electron/store/migrations/index.ts'; // says which tables are noted
import { auditedTables } from '../../../../../electron/store/migrations/audited.ts';
import { knownValueText } from '../../../../../renderer/screens/history/words.ts';
import { evidence as english } from '../../../../../renderer/text/en/evidence.ts';
import { i18n, loadEnglish } from '../../../../../renderer/text/index.ts';
import { evidence } from '../../../../../renderer/text/th/evidence.ts';
import { logGroups } from '../../../../../shared/register/evidence.ts';
import { secretActs } from '../../../../../shared/secret-books/secret.ts';

test('every kind of row that comes on record has its words, and is found by a filter', () => {
  const kinds = [...new Set(auditedTables().map(({ kind }) => kind))];
  const grouped: readonly string[] = Object.values(logGroups).flat();
  expect(kinds.filter((kind) => !grouped.includes(kind))).toEqual([]);
  expect(grouped.filter((kind) => !(kind in evidence.kind && kind in english.kind))).toEqual([]);
});

test('what the program notes as a code is said in words: roles, sign-ins, what was done with the secret books', async () => {
  await loadEnglish();
  const said = (language: 'th' | 'en', kind: string, column: string, value: string) =>
    knownValueText(
      {
        t: i18n.getFixedT(language, 'evidence'),
        backup: i18n.getFixedT(language, 'backup'),
        people: i18n.getFixedT(language, 'people'),
      },
      ...([kind, column, value] as const),
    );
  expect(said('th', 'person', 'roles', '["clerk","administrator"]')).toBe('เจ้าหน้าที่สารบรรณ · ผู้ดูแล');
  expect(said('th', 'sign-in', 'what', 'wrong')).toBe('รหัสผิด');
  expect(said('th', 'people-plan', 'users', 'on')).toBe('เริ่มใช้');
  for (const language of ['th', 'en'] as const)
    for (const act of secretActs)
      expect(said(language, 'secret-act', 'act', act), act).toMatch(
        language === 'th' ? /[ก-ฮ]/ : /^[a-z ]+$/,
      );
  // The office's own words stay: a subject may be called anything.
  expect(said('th', 'letter', 'what', 'wrong')).toBeNull();
});
