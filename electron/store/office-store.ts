/** The office's data in domain terms. What is written while the sample office is in force is marked as sample. */
import type { Prefix, Recipient, RecipientGroup, Signatory } from '../../shared/office/office.ts';
import { type Connection, transaction } from './database.ts';
import {
  listGroups,
  listPrefixes,
  listRecipients,
  listSignatories,
  removeRow,
  saveGroup,
  savePrefix,
  saveRecipient,
  saveSignatory,
  type ToSave,
} from './office-rows.ts';
import type { SettingsFile } from './settings-file.ts';

export type OfficeStore = {
  listPrefixes(): Promise<readonly Prefix[]>;
  savePrefix(prefix: ToSave<Prefix>): Promise<Prefix>;
  removePrefix(id: string): Promise<void>;
  listSignatories(): Promise<readonly Signatory[]>;
  saveSignatory(signatory: ToSave<Signatory>): Promise<Signatory>;
  removeSignatory(id: string): Promise<void>;
  listRecipients(): Promise<readonly Recipient[]>;
  saveRecipient(recipient: ToSave<Recipient>): Promise<Recipient>;
  /** All or none. */
  saveRecipients(recipients: readonly ToSave<Recipient>[]): Promise<readonly Recipient[]>;
  removeRecipient(id: string): Promise<void>;
  listGroups(): Promise<readonly RecipientGroup[]>;
  saveGroup(group: ToSave<RecipientGroup>): Promise<RecipientGroup>;
  removeGroup(id: string): Promise<void>;
};

export function officeStore(db: Connection, settings: SettingsFile): OfficeStore {
  async function write<T>(work: (isSample: boolean) => T): Promise<T> {
    const isSample = await settings.isSample();
    return transaction(db, () => work(isSample));
  }

  return {
    listPrefixes: async () => listPrefixes(db),
    savePrefix: (prefix) => write((isSample) => savePrefix(db, prefix, isSample)),
    removePrefix: (id) => write(() => removeRow(db, 'prefixes', id)),
    listSignatories: async () => listSignatories(db),
    saveSignatory: (signatory) => write((isSample) => saveSignatory(db, signatory, isSample)),
    removeSignatory: (id) => write(() => removeRow(db, 'signatories', id)),
    listRecipients: async () => listRecipients(db),
    saveRecipient: (recipient) => write((isSample) => saveRecipient(db, recipient, isSample)),
    saveRecipients: (recipients) =>
      write((isSample) => recipients.map((recipient) => saveRecipient(db, recipient, isSample))),
    removeRecipient: (id) => write(() => removeRow(db, 'recipients', id)),
    listGroups: async () => listGroups(db),
    saveGroup: (group) => write((isSample) => saveGroup(db, group, isSample)),
    removeGroup: (id) => write(() => removeRow(db, 'recipient_groups', id)),
  };
}
