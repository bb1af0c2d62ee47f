/**
 * The rooms of the house and who may import whom. A room is the longest path below that a file lies under.
 * `own` names other rooms; `packages` what may come from npm and Node ('*' anything, 'node:' Node's modules).
 * An exception stands here, with its reason, and nowhere else.
 */

export type Room = {
  readonly path: string;
  readonly own: readonly string[];
  readonly packages: readonly string[];
};

const domain = [
  'shared/assert-never.ts',
  'shared/thai',
  'shared/gazetteer',
  'shared/document',
  'shared/register',
  'shared/office',
  'shared/letter',
  'shared/keeping',
  'shared/people',
  'shared/secret-books',
];
const reading = [...domain, 'shared/extraction', 'shared/checks'];
const errors = ['shared/contract/errors.ts'];
/** What every feature room stands on. They never import each other: they meet in services.ts. */
const featureRoom = {
  own: [
    ...reading,
    'shared/text',
    'shared/contract',
    'electron/store',
    'electron/sealing',
    'electron/transfer',
    'electron/ports.ts',
    'electron/room.ts',
    'electron/page-html.ts',
    'electron/thread-programs.ts',
    'electron/recovery',
  ],
  packages: ['*'],
};
const host = [
  'shared/text',
  'shared/contract',
  'electron/services.ts',
  'electron/dispatch.ts',
  'electron/ports.ts',
  'electron/transfer',
  'electron/web-app',
  'electron/clock.ts',
  'electron/data-folder.ts',
  'electron/file-log.ts',
  'electron/log-line.ts',
  'electron/refusals.ts',
  'electron/parsing',
  'electron/project-root.ts',
  'electron/start-failure.ts',
];

export const rooms: readonly Room[] = [
  { path: 'shared/assert-never.ts', own: [], packages: [] },
  { path: 'shared/thai', own: ['shared/assert-never.ts'], packages: [] },
  { path: 'shared/gazetteer', own: ['shared/assert-never.ts', 'shared/thai'], packages: [] },
  {
    path: 'shared/document',
    own: ['shared/assert-never.ts', 'shared/thai', 'shared/gazetteer'],
    packages: [],
  },
  {
    path: 'shared/office',
    own: ['shared/assert-never.ts', 'shared/thai', 'shared/gazetteer', 'shared/register'],
    packages: [],
  },
  { path: 'shared/register', own: domain, packages: [] },
  { path: 'shared/letter', own: domain, packages: [] },
  {
    path: 'shared/keeping',
    own: ['shared/assert-never.ts', 'shared/thai', 'shared/register'],
    packages: [],
  },
  { path: 'shared/people', own: ['shared/thai'], packages: [] },
  { path: 'shared/secret-books', own: ['shared/thai', 'shared/document'], packages: [] },
  { path: 'shared/extraction', own: domain, packages: [] },
  { path: 'shared/checks', own: [...domain, 'shared/extraction'], packages: [] },
  { path: 'shared/text', own: reading, packages: [] },
  { path: 'shared/contract', own: domain, packages: ['zod'] },

  {
    path: 'electron/store',
    // What lies on the disk as JSON (office.json, a saved review) is checked with the contract's own shapes.
    own: [
      ...domain,
      ...errors,
      'shared/contract/schemas.ts',
      'shared/contract/keeping-schemas.ts',
      'shared/contract/exchange-schemas.ts',
      'shared/contract/api.ts',
      // Backups on a stick explain themselves to whoever finds them.
      'shared/text/backup-words.ts',
      'electron/new-file.ts',
      'electron/sealing',
      'electron/thread-programs.ts',
    ],
    packages: ['*'],
  },
  // The one room that knows age: backups, exports, sealed originals and secret books come here.
  {
    path: 'electron/sealing',
    own: ['electron/new-file.ts', 'electron/thread-programs.ts'],
    packages: ['node:', 'age-encryption'],
  },
  {
    path: 'electron/transfer',
    own: [
      'shared/thai',
      'shared/contract',
      'electron/disk-fault.ts',
      'electron/new-file.ts',
      // Who sits there, without the store behind it: whole ID numbers leave for nobody who only reads.
      'electron/store/acting.ts',
    ],
    packages: ['*'],
  },
  { path: 'electron/settings', ...featureRoom },
  // Recognition is a tool of import, the command line and the benches: it knows neither store nor host.
  { path: 'electron/recognition', own: reading, packages: ['*'] },
  // The process in which foreign files are read: it knows the pool and how to start, nothing of what is read.
  {
    path: 'electron/parsing',
    own: [
      'shared/contract',
      'shared/letter',
      'electron/recognition',
      'electron/ports.ts',
      'electron/project-root.ts',
      'electron/thread-programs.ts',
    ],
    packages: ['node:', 'zod'],
  },
  {
    path: 'electron/import',
    own: [...featureRoom.own, 'electron/recognition', 'electron/parsing'],
    packages: featureRoom.packages,
  },
  { path: 'electron/registers', ...featureRoom },
  { path: 'electron/numbers', ...featureRoom },
  { path: 'electron/letters', ...featureRoom },
  { path: 'electron/stamps', ...featureRoom },
  { path: 'electron/keeping', ...featureRoom },
  { path: 'electron/deadlines', ...featureRoom },
  { path: 'electron/backup', ...featureRoom },
  { path: 'electron/machine', ...featureRoom },
  { path: 'electron/update', ...featureRoom },
  { path: 'electron/exchange', ...featureRoom },
  { path: 'electron/statistics', ...featureRoom },
  { path: 'electron/retention', ...featureRoom },
  { path: 'electron/secret-books', ...featureRoom },
  { path: 'electron/sealed-files', ...featureRoom },
  { path: 'electron/vault', ...featureRoom },
  { path: 'electron/evidence', ...featureRoom },
  { path: 'electron/people', ...featureRoom },
  { path: 'electron/app-status.ts', ...featureRoom },
  // The program of the thread that opens them: it knows the parsers of every room.
  {
    path: 'electron/foreign-worker.ts',
    own: [
      ...errors,
      'electron/letters',
      'electron/parsing',
      'electron/recognition',
      'electron/settings',
      'electron/stamps',
      'electron/transfer',
    ],
    packages: [],
  },
  {
    path: 'electron/room.ts',
    own: [
      'electron/parsing',
      'shared/contract',
      'electron/store',
      'electron/transfer',
      'electron/ports.ts',
      'electron/dispatch.ts',
    ],
    packages: [],
  },
  { path: 'electron/page-html.ts', own: [], packages: ['node:'] },
  // Recovery keys on paper: of the people, the registrar and sealed originals.
  {
    path: 'electron/recovery',
    own: [...errors, 'shared/people', 'shared/thai', 'electron/page-html.ts'],
    packages: ['node:'],
  },
  { path: 'electron/ports.ts', own: ['shared/contract'], packages: [] },
  { path: 'electron/disk-fault.ts', own: ['shared/contract'], packages: [] },
  { path: 'electron/new-file.ts', own: [], packages: ['node:'] },
  {
    path: 'electron/dispatch.ts',
    own: [
      'shared/assert-never.ts',
      'shared/contract',
      'electron/ports.ts',
      'electron/disk-fault.ts',
      'electron/plain-input.ts',
    ],
    packages: ['node:'],
  },
  { path: 'electron/plain-input.ts', own: [], packages: [] },
  { path: 'electron/refusals.ts', own: ['electron/ports.ts'], packages: [] },
  {
    path: 'electron/services.ts',
    own: [
      'shared/contract',
      'electron/store',
      'electron/transfer',
      'electron/dispatch.ts',
      'electron/parsing',
      'electron/ports.ts',
      'electron/room.ts',
      'electron/settings',
      'electron/import',
      'electron/registers',
      'electron/numbers',
      'electron/letters',
      'electron/stamps',
      'electron/keeping',
      'electron/deadlines',
      'electron/backup',
      'electron/machine',
      'electron/update',
      'electron/exchange',
      'electron/statistics',
      'electron/retention',
      'electron/secret-books',
      'electron/sealed-files',
      'electron/vault',
      'electron/evidence',
      'electron/people',
      'electron/app-status.ts',
    ],
    packages: ['node:'],
  },
  {
    path: 'electron/web-app',
    own: [
      'shared/contract',
      'electron/services.ts',
      'electron/ports.ts',
      'electron/refusals.ts',
      'electron/transfer',
    ],
    packages: ['node:', 'hono'],
  },
  { path: 'electron/clock.ts', own: [], packages: [] },
  { path: 'electron/data-folder.ts', own: [], packages: ['node:'] },
  { path: 'electron/project-root.ts', own: [], packages: ['node:'] },
  { path: 'electron/thread-programs.ts', own: [], packages: [] },
  { path: 'electron/log-line.ts', own: [], packages: [] },
  {
    path: 'electron/file-log.ts',
    own: ['electron/log-line.ts', 'electron/ports.ts'],
    packages: ['node:', 'electron-log'],
  },
  { path: 'electron/start-failure.ts', own: ['shared/text', ...errors], packages: [] },
  {
    path: 'electron/headless',
    own: host,
    packages: ['node:', 'hono', '@hono/node-server', 'playwright-core', '@sparticuz/chromium'],
  },
  { path: 'electron/desktop', own: host, packages: ['node:', 'hono', 'zod', 'electron'] },
  {
    path: 'electron/main.ts',
    own: ['electron/desktop', 'electron/data-folder.ts', 'electron/file-log.ts'],
    packages: ['node:', 'electron'],
  },
  { path: 'electron/preload.ts', own: ['shared/contract'], packages: ['electron'] },
  // The command line is a host of its own kind: it drives rooms directly and borrows the headless host's printer.
  {
    path: 'electron/cli',
    own: [
      ...host,
      ...featureRoom.own,
      'electron/headless',
      'electron/import',
      'electron/recognition',
      'electron/settings',
      'electron/letters',
      'electron/registers',
    ],
    packages: ['*'],
  },

  { path: 'renderer', own: [...reading, 'shared/text', 'shared/contract', 'assets'], packages: ['*'] },
  { path: 'test', own: ['*'], packages: ['*'] },
];

/** Only these name Electron; only here stands SQL; only these may know Node at all. */
export const electronFolders = ['electron/desktop/', 'electron/main.ts', 'electron/preload.ts', 'test/'];
export const sqlFolders = ['electron/store/', 'test/'];
export const foldersWithoutNode = ['shared/', 'renderer/'];
