/**
 * Packs the application as `npm run pack` does, around a stand-in for Electron's distribution (its binary cannot be
 * fetched everywhere), and looks at what comes out: files, languages, fuses, and whether what was packed is whole.
 */
import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createReader } from '../electron/import/reader.ts';
import { findProjectRoot } from '../electron/project-root.ts';
import { createFakeElectron } from './helpers/fake-electron.ts';
import { loadMain } from './helpers/load-main.ts';
import { picturesOfSample, scanOf } from './helpers/scan-of-sample.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const { folder: root, version } = findProjectRoot(import.meta.url);
const run = promisify(execFile);

/** What Electron's own binaries carry: a marker, the version of the wire, its length, and one byte a fuse ("0" off, "1" on). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100111'),
]);

const systems = [
  {
    system: 'linux',
    option: '--linux',
    program: 'amphoe-saraban',
    unpacked: 'linux-unpacked',
    natives: ['linux/x64/libonnxruntime.so.1', 'linux/x64/onnxruntime_binding.node'],
  },
  {
    system: 'win32',
    option: '--win',
    program: 'Amphoe Saraban.exe',
    unpacked: 'win-unpacked',
    natives: ['win32/x64/onnxruntime.dll', 'win32/x64/onnxruntime_binding.node'],
  },
] as const;

/** What cannot be bundled: packages that load workers, libraries or data from beside themselves. */
const packedPackages = [
  '@napi-rs',
  'bmp-js',
  'is-url',
  'libheif-js',
  'onnxruntime-common',
  'onnxruntime-node',
  'onnxruntime-web',
  'pdfjs-dist',
  'regenerator-runtime',
  'tesseract.js',
  'tesseract.js-core',
  'wasm-feature-detect',
  'zxing-wasm',
];
type System = (typeof systems)[number];

/** A distribution with all that electron-builder touches: program, fuses, locales. */
async function makeDistribution({ system }: System, folder: string): Promise<string> {
  const home = join(folder, `electron-${system}`);
  await mkdir(join(home, 'locales'), { recursive: true });
  await mkdir(join(home, 'resources'));
  for (const name of ['th', 'en-US', 'en-GB', 'de', 'zh-CN'])
    await writeFile(join(home, 'locales', `${name}.pak`), '');
  await writeFile(join(home, 'version'), '45.4.1');
  if (system === 'linux') {
    await writeFile(join(home, 'electron'), fuseWire, { mode: 0o755 });
    await writeFile(join(home, 'chrome-sandbox'), '', { mode: 0o755 });
    await writeFile(join(home, 'chrome_crashpad_handler'), '', { mode: 0o755 });
  } else {
    // Icon and version are written into a real program's resources.
    const program = join(home, 'electron.exe');
    await copyFile(join(root, 'node_modules/electron-winstaller/vendor/rcedit.exe'), program);
    await writeFile(program, fuseWire, { flag: 'a' });
  }
  return home;
}

const packed = new Map<System, Promise<string>>();

/** Each system is packed once; the tests only look. */
function pack(system: System): Promise<string> {
  const made = packed.get(system) ?? packAnew(system);
  packed.set(system, made);
  return made;
}

async function packAnew(system: System): Promise<string> {
  const folder = await temporaryFolder(afterAll);
  const distribution = await makeDistribution(system, folder);
  const output = join(folder, 'release');
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  await run(
    process.execPath,
    [
      builder,
      '--dir',
      system.option,
      '--x64',
      '--publish=never',
      `-c.electronDist=${distribution}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  return join(output, system.unpacked);
}

describe.each(systems)('packed for $system', (system) => {
  test('it holds what it needs and nothing else, speaks Thai and English, and every fuse is set', async () => {
    const folder = await pack(system);
    const archive = join(folder, 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));

    for (const needed of [
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/electron/worker/reading-worker.js',
      '/dist/electron/worker/parsing-process.js',
      '/dist/electron/worker/lock-thread.js',
      '/dist/electron/worker/foreign-worker.js',
      '/dist/electron/worker/letters-worker.js',
      '/dist/electron/worker/sealing-worker.js',
      '/dist/renderer/index.html',
      '/dist/renderer/licences.json',
      '/dist/renderer/pdfjs/pdf.worker.min.mjs',
      '/assets/fonts/OfficeSarabunM-Regular.ttf',
      '/node_modules/pdfjs-dist/legacy/build/pdf.mjs',
      '/node_modules/pdfjs-dist/cmaps/UniKS-UCS2-H.bcmap',
    ]) {
      expect(files).toContain(needed);
    }
    await access(join(folder, 'resources', 'sbom.cdx.json'));
    const top = new Set(files.map((name) => name.split('/')[1]));
    expect([...top].sort()).toEqual(['assets', 'dist', 'node_modules', 'package.json']);
    expect(
      [
        ...new Set(
          files.filter((name) => name.startsWith('/node_modules/')).map((name) => name.split('/')[2]),
        ),
      ].sort(),
    ).toEqual(packedPackages);
    const natives = files.filter(
      (name) => name.includes('onnxruntime-node/bin/') && /\.(?:node|dll|so|dylib)/.test(name),
    );
    expect(natives.map((name) => name.split('/').slice(5).join('/')).sort()).toEqual(system.natives);
    // A library inside the archive cannot be loaded by the system.
    for (const name of natives) await access(join(folder, 'resources', 'app.asar.unpacked', name));
    expect(files.filter((name) => /\.tsx?$|\.map$|\.py$|headless/.test(name))).toEqual([]);

    expect((await readdir(join(folder, 'locales'))).sort()).toEqual(['en-US.pak', 'th.pak']);
    expect(await fusesOf(join(folder, system.program))).toEqual({
      RunAsNode: 'off',
      EnableCookieEncryption: 'on',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: 'on',
      OnlyLoadAppFromAsar: 'on',
      GrantFileProtocolExtraPrivileges: 'off',
    });
  });
});

test('the Debian package names what it needs, who keeps it, and what runs when it goes; no updater is told where to ask', async () => {
  const [linux] = systems;
  const folder = await temporaryFolder();
  const noted = join(folder, 'given.json');
  // In place of the program that writes the package, which comes from the network: it notes what it is asked for.
  const fpm = join(folder, 'fpm');
  await writeFile(
    fpm,
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const given = process.argv.slice(2);
const after = (name) => given[given.indexOf(name) + 1];
writeFileSync(after('--package'), 'a package');
writeFileSync(${JSON.stringify(noted)}, JSON.stringify({ given, afterRemove: readFileSync(after('--after-remove'), 'utf8') }));
`,
    { mode: 0o755 },
  );
  const unpacked = await pack(linux);
  await run(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'deb',
      '--x64',
      '--publish=never',
      `--prepackaged=${unpacked}`,
      `-c.directories.output=${join(folder, 'release')}`,
    ],
    { cwd: root, env: { ...process.env, CUSTOM_FPM_PATH: fpm } },
  );
  expect(await readdir(join(folder, 'release'))).toContain(`amphoe-saraban_${version}_amd64.deb`);
  const { given, afterRemove } = JSON.parse(await readFile(noted, 'utf8')) as {
    given: string[];
    afterRemove: string;
  };
  const all = (name: string) => given.flatMap((word, at) => (word === name ? [given[at + 1] ?? ''] : []));
  expect(all('-d')).toEqual(expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']));
  expect(given.join(' ')).toContain('maintainers@amphoe-saraban.example');
  expect(given.join(' ')).toContain('/usr/share/icons/hicolor/48x48/apps/amphoe-saraban.png');
  expect(given.join(' ')).not.toContain('/usr/share/mime');
  expect(afterRemove).toContain("'/opt/Amphoe Saraban/amphoe-saraban'");
  expect(afterRemove).toContain('ข้อมูลทะเบียนของสำนักงานยังอยู่ครบ');
  expect(await readdir(join(unpacked, 'resources'))).not.toContain('app-update.yml');
});

test('the Windows program vouches for its archive', async () => {
  const [, windows] = systems;
  const program = await readFile(join(await pack(windows), windows.program));
  expect(program.includes(Buffer.from('ELECTRONASAR', 'utf16le'))).toBe(true);
});

test('what was packed is whole: taken out of its archive, it opens its window and serves its page', async () => {
  const [linux] = systems;
  const archive = join(await pack(linux), 'resources', 'app.asar');
  const taken = await temporaryFolder();
  extractAll(archive, taken);
  const fake = createFakeElectron();
  loadMain(join(taken, 'dist', 'electron', 'main.js'), fake, ['--data', await temporaryFolder()]);
  await expect.poll(() => fake.windows[0]?.isShown ?? fake.errors, { timeout: 20_000 }).toBe(true);
  onTestFinished(() => fake.windows[0]?.close());
  expect(fake.windows[0]?.options.webPreferences?.preload).toBe(
    join(taken, 'dist', 'electron', 'preload.cjs'),
  );
  const page = await fake.session().request('app://bundle/');
  expect(await page.text()).toContain('สารบรรณอำเภอ');
});

test('what reads pages loads from what was packed alone', async () => {
  const [linux] = systems;
  const taken = await temporaryFolder();
  extractAll(join(await pack(linux), 'resources', 'app.asar'), taken);
  const script = join(taken, 'load.mjs');
  await writeFile(script, loadReaders);
  const names = JSON.parse(await readFile(join(taken, 'assets/models/line.tokens.json'), 'utf8')) as string[];
  const shape = [1, 64, names.length];
  const { stdout } = await run(process.execPath, [script], { cwd: taken });
  expect(JSON.parse(stdout)).toEqual({
    native: shape,
    wasm: shape,
    code: 'QRCode',
    tesseract: 'function',
  });
});

/** Runs the line model in both runtimes, looks for a code where there is none to be fetched, loads Tesseract. */
const loadReaders = `
  import { readFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  import native from 'onnxruntime-node';
  import * as wasm from 'onnxruntime-web';
  import { prepareZXingModule, readBarcodes, barcodeFormats } from 'zxing-wasm/reader';
  const require = createRequire(import.meta.url);
  const bytes = new Uint8Array(readFileSync('assets/models/line.onnx'));
  const classes = async ({ InferenceSession, Tensor }, options) => {
    const session = await InferenceSession.create(bytes, options);
    const { p } = await session.run({ x: new Tensor('float32', new Float32Array(48 * 256), [1, 1, 48, 256]) });
    return p.dims;
  };
  wasm.env.wasm.numThreads = 1;
  const wasmBinary = new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  await readBarcodes({ data: new Uint8ClampedArray(4096), width: 32, height: 32 }, { formats: ['QRCode'] });
  const answer = {
    native: await classes(native, {}),
    wasm: await classes(wasm, { executionProviders: ['wasm'] }),
    code: barcodeFormats.find((format) => format === 'QRCode'),
    tesseract: typeof require('tesseract.js').createWorker,
  };
  process.stdout.write(JSON.stringify(answer));
  process.exit(0);
`;

test('the thread that reads files finds all it needs outside the archive, and reads a scan', async () => {
  const [linux] = systems;
  const unpacked = join(await pack(linux), 'resources', 'app.asar.unpacked');
  const script = pathToFileURL(join(unpacked, 'dist', 'electron', 'worker', 'reading-worker.js'));
  const reader = createReader({ script, workers: 1 });
  onTestFinished(() => reader.close());
  const bytes = await scanOf(await picturesOfSample([1]));
  const faults: string[] = [];
  const outcome = await reader.read(
    { name: 'scan.pdf', bytes },
    {
      options: { models: join(unpacked, 'assets', 'models'), secondReader: true },
      onFault: (_, reason) => faults.push(reason),
    },
  );
  expect(faults).toEqual([]);
  expect(outcome.state === 'ready' ? outcome.reading.letters[0]?.number : outcome.state).toBe(
    'อน ๐๐๒๓.๓/ว ๓๑๘๔',
  );
});

async function fusesOf(program: string): Promise<Record<string, 'on' | 'off' | 'other'>> {
  const wire = await getCurrentFuseWire(program);
  const names = [
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'GrantFileProtocolExtraPrivileges',
  ] as const;
  return Object.fromEntries(
    names.map((name) => {
      const state = wire[FuseV1Options[name]];
      return [name, state === FuseState.ENABLE ? 'on' : state === FuseState.DISABLE ? 'off' : 'other'];
    }),
  );
}
