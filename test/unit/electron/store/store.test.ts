/** The data folder as it is made at the first start. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../electron/store/store.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

test.skipIf(process.platform === 'win32')(
  'a new data folder is closed to others of the machine',
  async () => {
    const folder = join(await temporaryFolder(), 'new', 'office');
    const store = await openStore(folder);
    await store.close();
    expect(statSync(folder).mode & 0o077).toBe(0);
  },
);
