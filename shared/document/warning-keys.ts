/** The name under which the answer to a warning is kept: "rule#n", n counted within its rule. */
import type { Warning } from './reading.ts';

export type NamedWarning = Warning & { readonly key: string };

export function nameWarnings(warnings: readonly Warning[]): readonly NamedWarning[] {
  const seen = new Map<string, number>();
  return warnings.map((warning) => {
    const n = (seen.get(warning.rule) ?? 0) + 1;
    seen.set(warning.rule, n);
    return { ...warning, key: `${warning.rule}#${n}` };
  });
}
