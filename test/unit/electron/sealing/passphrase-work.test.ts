/** What guessing a passphrase costs in the program itself, which other tests make cheap for their own use. */
import { afterAll, expect, test } from 'vitest';
import { sealBytes } from '../../../../electron/sealing/age.ts';
import { setPassphraseWork, usualWork } from '../../../../electron/sealing/passphrase-work.ts';
import { inSealingThread } from '../../../../electron/sealing/thread.ts';

const inTests = usualWork();
afterAll(() => setPassphraseWork(inTests));

/** From the head of an age file: `-> scrypt SALT WORK` (age-encryption.org/v1, scrypt recipient stanza). */
const workOf = (sealed: Uint8Array) =>
  /^-> scrypt \S+ (\d+)$/m.exec(Buffer.from(sealed).toString('latin1'))?.[1];

test('unless a test asks for less, every guess costs what age itself asks for', async () => {
  setPassphraseWork(null);
  const to = { passphrase: 'ลมหนาวพัดผ่านทุ่งนา' };
  expect(workOf(await sealBytes('x', to))).toBe('18');
  const bytes = new TextEncoder().encode('x');
  expect(workOf(await inSealingThread('sealBytes', { bytes, to }))).toBe('18');
});
