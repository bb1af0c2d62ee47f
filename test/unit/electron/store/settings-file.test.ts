/** office.json: what is believed, what is put aside, what is refused. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultOfficeSettings } from '../../../../electron/settings/defaults.ts';
import { openSettingsFile } from '../../../../electron/store/settings-file.ts';
import { type SettingsStep, upgradeSettings } from '../../../../electron/store/settings-upgrade.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const office = {
  ...defaultOfficeSettings(),
  officeName: 'ที่ว่าการอำเภอวังหมอก',
  district: 'วังหมอก',
  province: 'อุทัยธานี',
  clerkName: 'นางสาวสมใจ งานดี',
};

async function freshPath(): Promise<string> {
  return join(await temporaryFolder(), 'office.json');
}

test('before the first run there is no office', async () => {
  const file = await openSettingsFile(await freshPath());
  expect(await file.read()).toBeNull();
  expect(await file.asText()).toBeNull();
});

test('an office that was saved is read back by the next start', async () => {
  const path = await freshPath();
  await (await openSettingsFile(path)).save(office);
  const again = await openSettingsFile(path);
  expect(await again.read()).toEqual(office);
  expect(await again.isSample()).toBe(false);
});

test('the sample mark stays while the sample office is edited, and goes with it', async () => {
  const path = await freshPath();
  const file = await openSettingsFile(path);
  await file.setSample(office);
  await file.save({ ...office, postcode: '๖๑๐๐๐' });
  expect(await (await openSettingsFile(path)).isSample()).toBe(true);
  await file.setSample(null);
  expect(await (await openSettingsFile(path)).read()).toBeNull();
  expect(await file.isSample()).toBe(false);
});

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['a figure of the wrong kind', (text: string) => text.replace('"fontPt": 16', '"fontPt": "wide"')],
  ['no version', (text: string) => text.replace('"version"', '"edition"')],
])('a damaged settings file (%s) is put aside whole and reported', async (_case, spoil) => {
  const path = await freshPath();
  await (await openSettingsFile(path)).save(office);
  const spoiled = spoil(await readFile(path, 'utf8'));
  await writeFile(path, spoiled);
  const refusal = await openSettingsFile(path).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'damaged-settings' });
  const keptAs = (refusal as { params: { keptAs: string } }).params.keptAs;
  expect(await readFile(keptAs, 'utf8')).toBe(spoiled);
  expect(await (await openSettingsFile(path)).read()).toBeNull();
});

test('a settings file from a later program is refused and left as it is', async () => {
  const path = await freshPath();
  const later = JSON.stringify({ version: 99, office, sample: false });
  await writeFile(path, later);
  await expect(openSettingsFile(path)).rejects.toMatchObject({
    code: 'newer-settings',
    params: { found: '99' },
  });
  expect(await readFile(path, 'utf8')).toBe(later);
  expect(await readdir(join(path, '..'))).toEqual(['office.json']);
});

test('old settings climb to the newest version step by step', () => {
  const steps: SettingsStep[] = [
    (content) => ({ ...content, office: { name: content.name } }),
    (content) => ({ ...content, sample: false }),
  ];
  expect(upgradeSettings({ version: 1, name: 'อำเภอวังหมอก' }, steps)).toEqual({
    version: 3,
    name: 'อำเภอวังหมอก',
    office: { name: 'อำเภอวังหมอก' },
    sample: false,
  });
  expect(upgradeSettings({ version: 2, office: null }, steps)).toEqual({
    version: 3,
    office: null,
    sample: false,
  });
  expect(() => upgradeSettings({ version: 4 }, steps)).toThrowError('newer-settings');
});

test('an office set up before pictures could be read reads them as a new one does', async () => {
  const path = await freshPath();
  const { recognition, ...before } = office;
  await writeFile(path, JSON.stringify({ version: 1, office: before, sample: false }));
  expect((await (await openSettingsFile(path)).read())?.recognition).toEqual({
    secondReader: true,
    workers: null,
  });
  expect(recognition).toEqual({ secondReader: true, workers: null });
});

test('an office set up when there was one form only takes the regulation’s figures for the others', async () => {
  const path = await freshPath();
  const { pageStyle, ...before } = office;
  const { marginLeftCm, fontPt, pageNumberField } = pageStyle;
  const old = { marginLeftCm, fontPt, pageNumberField };
  const changed = { ...before, pageStyle: { ...old, signatureLines: 5 } };
  await writeFile(path, JSON.stringify({ version: 2, office: changed, sample: false }));
  const read = await (await openSettingsFile(path)).read();
  expect(read?.pageStyle).toEqual({ ...pageStyle, signatureLines: 5 });
  expect(read?.pageStyle).toMatchObject({ memoTitlePt: 29, garudaTopCm: 1.5, sealOuterCm: 4.5 });
});
