/** The system's safe through Electron: used where it keeps something, refused where it only looks like it. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { systemKeychain } from '../../../../electron/desktop/keychain.ts';

const safe = vi.hoisted(() => ({ isThere: true, backend: 'gnome_libsecret' }));

vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => safe.isThere,
    getSelectedStorageBackend: () => safe.backend,
    encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 0x5a),
    decryptString(sealed: Buffer) {
      if (sealed.byteLength === 0) throw new Error('Error while decrypting the ciphertext');
      return sealed.map((byte) => byte ^ 0x5a).toString();
    },
  },
}));

function onPlatform(platform: NodeJS.Platform): void {
  const before = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: before }));
}

test('a key comes back from the system’s safe, and one that is not its own is none', () => {
  onPlatform('linux');
  Object.assign(safe, { isThere: true, backend: 'gnome_libsecret' });
  const { keychain } = systemKeychain();
  const sealed = keychain?.seal('AGE-SECRET-KEY-1EXAMPLE') ?? '';
  expect(sealed).not.toContain('AGE');
  expect(keychain?.open(sealed)).toBe('AGE-SECRET-KEY-1EXAMPLE');
  expect(keychain?.open('')).toBeNull();
});

test('a Linux whose safe is a password in Electron’s source counts as one without', () => {
  onPlatform('linux');
  for (const backend of ['basic_text', 'unknown']) {
    Object.assign(safe, { isThere: true, backend });
    expect(systemKeychain()).toEqual({});
  }
  Object.assign(safe, { isThere: false, backend: 'gnome_libsecret' });
  expect(systemKeychain()).toEqual({});
});

test('a safe that falls away while the program runs keeps nothing', () => {
  onPlatform('linux');
  Object.assign(safe, { isThere: true, backend: 'kwallet6' });
  const { keychain } = systemKeychain();
  safe.backend = 'basic_text';
  expect(keychain?.seal('AGE-SECRET-KEY-1EXAMPLE')).toBeNull();
});
