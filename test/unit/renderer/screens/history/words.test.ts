/** The history tells in the office's language whatever it has on record. */
import { expect, test } from 'vitest';
import '../../../../../electron/store/migrations/index.ts'; // says which tables are noted
import { auditedTables } from '../../../../../electron/store/migrations/audited.ts';
import { evidence as english } from '../../../../../renderer/text/en/evidence.ts';
import { evidence } from '../../../../../renderer/text/th/evidence.ts';
import { logGroups } from '../../../../../shared/register/evidence.ts';

test('every kind of row that comes on record has its words, and is found by a filter', () => {
  const kinds = [...new Set(auditedTables().map(({ kind }) => kind))];
  const grouped: readonly string[] = Object.values(logGroups).flat();
  expect(kinds.filter((kind) => !grouped.includes(kind))).toEqual([]);
  expect(grouped.filter((kind) => !(kind in evidence.kind && kind in english.kind))).toEqual([]);
});
