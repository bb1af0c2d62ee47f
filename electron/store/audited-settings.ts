/**
 * The settings file, with every change of the office's settings in the audit log: what of them changed, before and
 * after. Play in the sample office leaves nothing there.
 */
import type { OfficeSettings } from '../../shared/office/office.ts';
import { noteAudit } from './audit-log.ts';
import { type Connection, transaction } from './database.ts';
import type { SettingsFile } from './settings-file.ts';

export function auditedSettings(db: Connection, settings: SettingsFile): SettingsFile {
  return {
    ...settings,
    async save(office) {
      const before = await settings.read();
      await settings.save(office);
      if (!(await settings.isSample())) note(db, before, office);
    },
  };
}

function note(db: Connection, before: OfficeSettings | null, after: OfficeSettings): void {
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const differing = names.filter((name) => old[name] !== now[name]);
  if (differing.length === 0) return;
  const only = (facts: Facts) =>
    Object.fromEntries(differing.flatMap((name) => (name in facts ? [[name, facts[name]]] : [])));
  transaction(db, () =>
    noteAudit(db, {
      kind: 'office',
      id: 'office',
      change: before === null ? 'added' : 'changed',
      before: before === null ? null : only(old),
      after: only(now),
    }),
  );
}

type Facts = Readonly<Record<string, string>>;

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
