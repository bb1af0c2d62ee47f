import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../electron/data-folder.ts';

const home = join('/', 'home', 'clerk');

test.each([
  ['linux', {}, join(home, '.local', 'share', 'amphoe-saraban')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'amphoe-saraban')],
  ['darwin', {}, join(home, 'Library', 'Application Support', 'Amphoe Saraban')],
  ['win32', { APPDATA: '/roaming', LOCALAPPDATA: '/local' }, join('/local', 'Amphoe Saraban')],
  [
    'win32',
    { LOCALAPPDATA: '/local', PORTABLE_EXECUTABLE_DIR: '/stick' },
    join('/stick', 'Amphoe Saraban data'),
  ],
  ['win32', { LOCALAPPDATA: '/local', PORTABLE_EXECUTABLE_DIR: '' }, join('/local', 'Amphoe Saraban')],
  ['linux', { PORTABLE_EXECUTABLE_DIR: '/stick' }, join(home, '.local', 'share', 'amphoe-saraban')],
  ['win32', {}, join(home, 'AppData', 'Local', 'Amphoe Saraban')],
])(
  'on %s with %o the data lies where this computer keeps such data, beside a portable program',
  (platform, env, expected) => {
    expect(defaultDataFolder({ platform, env, home })).toBe(expected);
  },
);
