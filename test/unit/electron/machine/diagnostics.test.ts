/**
 * The page that leaves the office: words are planted wherever an office can put one, and none may be found in it. The
 * search itself is proved on the data folder, which holds them all.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLog } from '../../../../electron/file-log.ts';
import { knownMessages } from '../../../../electron/machine/known-messages.ts';
import { machineHandlers } from '../../../../electron/machine/service.ts';
import { toldLine } from '../../../../electron/machine/told-log.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { createPrintJobs } from '../../../../electron/registers/print-jobs.ts';
import { registerHandlers } from '../../../../electron/registers/service.ts';
import { settingsHandlers } from '../../../../electron/settings/service.ts';
import { api } from '../../../../shared/contract/api.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { office, paperLetter } from '../../../contract/inputs.ts';
import { testSurroundings } from '../../../helpers/surroundings.ts';

/** Thai and English, since the log's own blotting knows Thai. */
const planted = {
  subject: 'แผนพิราบขาว pigeonwhite',
  sender: 'กรมนกเงือก hornbillsender',
  officeName: 'ที่ว่าการอำเภอนกยูง peacockoffice',
  clerk: 'นางสาวกระเต็น kingfisher',
  font: 'Cormorant Own Face',
  word: 'ปรอดหัวโขน bulbulword',
  file: 'owl-secret-budget.pdf',
  path: '/home/somchai-egret/ลับ/letters',
  mail: 'sparrow@example.org',
};
const needles = [
  'พิราบขาว',
  'pigeonwhite',
  'นกเงือก',
  'hornbillsender',
  'นกยูง',
  'peacockoffice',
  'กระเต็น',
  'kingfisher',
  'cormorant',
  'ปรอดหัวโขน',
  'bulbulword',
  'owl-secret',
  'somchai',
  'egret',
  'sparrow',
];
const foundIn = (text: string) => needles.filter((needle) => text.toLowerCase().includes(needle));

test('nothing that an office wrote, chose or received is in it', async () => {
  const around = await testSurroundings();
  const { store, ports } = around;
  await settingsHandlers(around)['office.save'](
    api['office.save'].input.parse({
      ...office,
      officeName: planted.officeName,
      clerkName: planted.clerk,
      documentFont: planted.font,
      ownWords: [planted.word],
      holidays: [{ date: '2026-12-30', name: planted.word }],
    }),
  );
  await registerHandlers(around, createPrintJobs(ports.printing))['register.log']({
    fields: { ...paperLetter, subject: planted.subject, from: planted.sender },
    allowSameLetter: true,
    importId: null,
    letterIndex: null,
  });
  await store.vault.put(Buffer.from(planted.subject));
  mkdirSync(join(store.folder, 'files', planted.file), { recursive: true });
  await store.backup.make(ports.clock());

  const log = createFileLog(store.folder, 'headless');
  log.info('ready', { pid: 4711, folder: planted.path });
  log.info(`import of ${planted.file}`, { name: planted.file, n: 3 });
  log.error('reading failed', new Error(`cannot open ${planted.path}/${planted.file}: ${planted.subject}`), {
    method: 'import.start',
  });
  log.error('closing', Object.assign(new Error(`ENOENT: ${planted.path}`), { code: 'ENOENT' }));
  log.error('transfer failed', new AppError('file-not-attachable', { name: planted.file }));
  log.error('closing', new Error(planted.mail, { cause: new TypeError(planted.sender) }));
  log.error('closing', planted.subject);
  class PigeonwhiteError extends Error {}
  log.error('closing', new PigeonwhiteError('x'));
  const logPath = join(store.folder, 'log', 'headless.log');
  writeFileSync(
    logPath,
    `${planted.subject}\n    at ${planted.path}/${planted.file}.js:1:2\n    at open (${planted.path}/electron/store/store.ts:12:3)\n`,
    {
      flag: 'a',
    },
  );

  // The search finds every one of them where they do lie.
  const everything = [
    readFileSync(join(store.folder, 'saraban.db'), 'utf8'),
    readFileSync(join(store.folder, 'saraban.db-wal'), 'utf8'),
    readFileSync(join(store.folder, 'office.json'), 'utf8'),
    readFileSync(logPath, 'utf8'),
    ...readdirSync(join(store.folder, 'files')),
    planted.mail, // the log blots addresses already
  ].join('\n');
  expect(foundIn(everything)).toEqual(needles);

  const { text, produced } = await machineHandlers(around)['machine.diagnostics']({});
  expect(foundIn(text)).toEqual([]);
  expect(text).not.toMatch(/[\u0e00-\u0e7f]/);
  expect(text).not.toContain(store.folder);
  expect(text).not.toMatch(/\/home|\/tmp|[A-Z]:\\/);
  // What is saved is what was shown.
  expect(Buffer.from(around.outputs.find(produced.outputId).bytes).toString()).toBe(text);

  // And it is of use: versions, counts, checks, errors by name and place.
  for (const fact of [
    `version ${ports.version}, headless`,
    /schema \d{3}, journal wal/,
    /\nentries: 1\n/,
    /saraban\.db: 1 files, \d{4,} bytes/,
    /fine: rights-fine/,
    /backup: whole 2026-11-23T09:30:00\.000\+07:00, 1 entries/,
    /ready pid=4711 …=…/,
    /error reading failed method=import\.start Error\n/,
    /error closing Error\(ENOENT\)/,
    /because TypeError/,
    /\n {4}at electron\/store\/store\.ts:12:3\n/,
  ])
    expect(text).toMatch(fact);
});

test('a line that the program did not write is told as its moment alone', () => {
  const at = '2026-11-23T02:30:00.000Z';
  expect(toldLine(`${at} info somebody typed this`, knownMessages)).toBe(`${at} info …`);
  expect(toldLine(`${at} info ready secret=letter`, knownMessages)).toBe(`${at} info ready …=…`);
  expect(toldLine('readily', knownMessages)).toBeNull();
  expect(toldLine('not-a-moment info ready', knownMessages)).toBeNull();
});

test('of letters neither hashes nor long numbers leave, nor the first signs of a hash', () => {
  const at = '2026-11-23T02:30:00.000Z';
  const hash = createHash('sha256').update('a letter').digest('hex');
  const head = `${at} error an original is damaged and could not be saved`;
  for (const [fact, told] of [
    [`fileId=${hash}`, 'fileId=…'],
    [`id=${hash.slice(0, 12)}`, 'id=…'],
    [`id=${hash.slice(0, 6)}`, 'id=…'],
    ['id=1103702071813', 'id=…'],
    ['n=110370207', 'n=…'],
    ['id=11037020-7181-0000-0000-000000000000', 'id=…'],
    ['n=12345678', 'n=12345678'],
    ['id=0c6c7b0e-4f1f-4c5e-9a35-5d4f4c2f7a10', 'id=0c6c7b0e-4f1f-4c5e-9a35-5d4f4c2f7a10'],
  ] as const)
    expect(toldLine(`${head} ${fact}`, knownMessages), fact).toBe(`${head} ${told}`);
});

test('every message in the sources is one that may be told', () => {
  const root = findProjectRoot(import.meta.url).folder;
  const written = globSync('electron/**/*.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\blog\.(?:info|error)\(\s*'([^']+)'/g)].map(
      ([, message = '']) => message,
    ),
  );
  expect(written.length).toBeGreaterThan(25);
  expect(written.filter((message) => !knownMessages.has(message))).toEqual([]);
});
