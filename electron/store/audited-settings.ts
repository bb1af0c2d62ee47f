/**
 * The settings file, with every change of the office's settings in the audit log: what of them changed, before and
 * after. Of the sample office it says only that it took the place of a real one; tried out before there is one, nothing.
 */
import type { OfficeSettings } from '../../shared/office/office.ts';
import { actingAs } from './acting.ts';
import { noteAudit } from './audit-log.ts';
import { type Connection, transaction } from './database.ts';
import { text } from './row-values.ts';
import type { SettingsFile } from './settings-file.ts';
import { statement } from './statement.ts';

export function auditedSettings(db: Connection, settings: SettingsFile): SettingsFile {
  return {
    ...settings,
    async save(office) {
      const before = await factsNow(settings);
      await settings.save(office);
      note(db, before, await factsNow(settings));
    },
    async setSample(office) {
      const before = recordedFacts(db) ?? (await factsNow(settings));
      await settings.setSample(office);
      note(db, before, await factsNow(settings));
    },
    async restore(content) {
      await settings.restore(content);
      await holdSettings(db, settings);
    },
  };
}

/**
 * Puts on record what the file says and the log does not: a program ended between the two, a file that was changed by
 * hand, or came with a backup. Nobody knows by whom.
 */
export async function holdSettings(db: Connection, settings: SettingsFile): Promise<void> {
  const recorded = recordedFacts(db);
  if (recorded === null) return;
  const found = await factsNow(settings);
  actingAs({ by: 'unknown', action: 'outside', at: new Date() }, () => note(db, recorded, found));
}

type Facts = Readonly<Record<string, string>>;

async function factsNow(settings: SettingsFile): Promise<Facts> {
  return (await settings.isSample()) ? { sample: 'true' } : flat(await settings.read());
}

function note(db: Connection, before: Facts, after: Facts): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
  if (differing.length === 0) return;
  const only = (facts: Facts) =>
    Object.fromEntries(differing.flatMap((name) => (name in facts ? [[name, facts[name]]] : [])));
  const isFirst = Object.keys(before).length === 0;
  if (isFirst && 'sample' in after) return;
  transaction(db, () =>
    noteAudit(db, {
      kind: 'office',
      id: 'office',
      change: isFirst ? 'added' : 'changed',
      before: isFirst ? null : only(before),
      after: only(after),
    }),
  );
}

/** What the log last said of the settings, link by link; null where some of it was erased. */
function recordedFacts(db: Connection): Facts | null {
  const links = statement(
    db,
    `SELECT v.salt IS NULL AS gone, v.after FROM audit_log l LEFT JOIN audit_values v USING (seq)
     WHERE l.kind = 'office' AND l.id = 'office' ORDER BY l.seq`,
  ).all();
  if (links.some(({ gone }) => gone === 1)) return null;
  const said = links.map(({ after }) => JSON.parse(text(after)) as Record<string, string | null>);
  return Object.fromEntries(
    Object.entries(Object.assign({}, ...said) as Record<string, string | null>).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );
}

/** Each setting as text, lists and groups as JSON. */
function flat(office: OfficeSettings | null): Facts {
  return Object.fromEntries(
    Object.entries(office ?? {}).flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  );
}
