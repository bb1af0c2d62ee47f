/** What the database remembers of the key that originals are sealed for; see vault-key.ts. */
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

export type VaultMemory = {
  recipient(): string | null;
  remember(recipient: string | null): void;
};

export function vaultMemory(db: Connection): VaultMemory {
  return {
    recipient() {
      const kept = statement(db, 'SELECT recipient FROM vault_plan').get()?.recipient;
      return typeof kept === 'string' ? kept : null;
    },
    remember: (recipient) =>
      void statement(db, 'UPDATE vault_plan SET recipient = ? WHERE recipient IS NOT ?').run(
        recipient,
        recipient,
      ),
  };
}
