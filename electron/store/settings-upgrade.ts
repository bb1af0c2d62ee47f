/** Old settings files become new ones by small pure steps, each from one version to the next. */
import { AppError } from '../../shared/contract/errors.ts';

export type RawSettings = Readonly<Record<string, unknown>>;
export type SettingsStep = (content: RawSettings) => RawSettings;

/** Step n (from 0) turns version n + 1 into n + 2. Append only; a released step is never edited. */
const settingsSteps: readonly SettingsStep[] = [recognitionOfPictures];
export const settingsVersion = settingsSteps.length + 1;

/** 1 → 2: the office says how pictures of pages are read. */
function recognitionOfPictures(content: RawSettings): RawSettings {
  const { office } = content;
  if (typeof office !== 'object' || office === null) return content;
  return { ...content, office: { recognition: { secondReader: true, workers: null }, ...office } };
}

/** Content at the newest version. Throws `newer-settings`, or a TypeError when it is no settings file at all. */
export function upgradeSettings(
  found: unknown,
  steps: readonly SettingsStep[] = settingsSteps,
): RawSettings & { readonly version: number } {
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new TypeError('settings are not an object');
  const newest = steps.length + 1;
  const version = (found as RawSettings).version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new TypeError('settings carry no version');
  if (version > newest)
    throw new AppError('newer-settings', { found: String(version), known: String(newest) });
  const content = steps
    .slice(version - 1)
    .reduce<RawSettings>((before, step) => step(before), found as RawSettings);
  return { ...content, version: newest };
}
