/**
 * The system's safe (DPAPI, Keychain, Secret Service) through Electron. On a Linux without one Electron seals with a
 * password that stands in its source: that keeps nothing from anybody and is not used.
 */
import { safeStorage } from 'electron';
import type { Ports } from '../ports.ts';

export function systemKeychain(): Pick<Ports, 'keychain'> {
  if (!isSafe()) return {};
  return {
    keychain: {
      seal: (secret) => (isSafe() ? safeStorage.encryptString(secret).toString('base64') : null),
      open(sealed) {
        try {
          return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
        } catch {
          return null; // another person of the system, or another system: the passphrase is asked for
        }
      },
    },
  };
}

function isSafe(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
