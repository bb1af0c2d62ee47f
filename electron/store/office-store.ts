/** The office's data in domain terms. What is written while the sample office is in force is marked as sample. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Phrase } from '../../shared/letter/phrase-bank.ts';
import type { Prefix, Recipient, RecipientGroup, Series, Signatory } from '../../shared/office/office.ts';
import { type Connection, transaction } from './database.ts';
import type { Vault } from './file-vault.ts';
import {
  listGroups,
  listPrefixes,
  listRecipients,
  listSignatories,
  removeGroup,
  removePrefix,
  removeRecipient,
  removeSignatory,
  saveGroup,
  savePrefix,
  saveRecipient,
  saveSignatory,
  type ToSave,
} from './office-rows.ts';
import { listPhrases, orderPhrases, removePhrase, savePhrase } from './phrase-rows.ts';
import { hasRealEntries, removeSampleRows } from './sample-rows.ts';
import { listSeries, type SeriesName, setNext } from './series-rows.ts';
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
  listPhrases(): Promise<readonly Phrase[]>;
  savePhrase(phrase: ToSave<Phrase>): Promise<Phrase>;
  removePhrase(id: string): Promise<void>;
  orderPhrases(ids: readonly string[]): Promise<readonly Phrase[]>;
  /** Counters that exist; one that was never used or set starts at 1. `year` null: of all years. */
  listSeries(year: number | null): Promise<readonly Series[]>;
  /** Throws `series-behind`, `no-office`, or `not-found` for the prefix. */
  setNextNumber(input: SeriesName & { readonly next: number }, at: Date): Promise<Series>;
  /** Is anything in the registers that is not of the sample office? */
  hasRealEntries(): Promise<boolean>;
  /** Takes the sample office away with everything made under it: rows in one transaction, then files and settings. */
  removeSample(): Promise<void>;
};

export function officeStore(db: Connection, settings: SettingsFile, vault: Vault): OfficeStore {
  async function write<T>(work: (isSample: boolean) => T): Promise<T> {
    const isSample = await settings.isSample();
    return transaction(db, () => work(isSample));
  }

  return {
    listPrefixes: async () => listPrefixes(db),
    savePrefix: (prefix) => write((isSample) => savePrefix(db, prefix, isSample)),
    removePrefix: (id) => write(() => removePrefix(db, id)),
    listSignatories: async () => listSignatories(db),
    saveSignatory: (signatory) => write((isSample) => saveSignatory(db, signatory, isSample)),
    removeSignatory: (id) => write(() => removeSignatory(db, id)),
    listRecipients: async () => listRecipients(db),
    saveRecipient: (recipient) => write((isSample) => saveRecipient(db, recipient, isSample)),
    saveRecipients: (recipients) =>
      write((isSample) => recipients.map((recipient) => saveRecipient(db, recipient, isSample))),
    removeRecipient: (id) => write(() => removeRecipient(db, id)),
    listGroups: async () => listGroups(db),
    saveGroup: (group) => write((isSample) => saveGroup(db, group, isSample)),
    removeGroup: (id) => write(() => removeGroup(db, id)),
    listPhrases: async () => listPhrases(db),
    savePhrase: (phrase) => write((isSample) => savePhrase(db, phrase, isSample)),
    removePhrase: (id) => write(() => removePhrase(db, id)),
    orderPhrases: (ids) =>
      write(() => {
        orderPhrases(db, ids);
        return listPhrases(db);
      }),
    listSeries: async (year) => listSeries(db, year),
    async setNextNumber(input, at) {
      const office = await settings.read();
      if (office === null) throw new AppError('no-office', {});
      return write((isSample) => {
        const isKnown =
          input.prefixId === null || listPrefixes(db).some((prefix) => prefix.id === input.prefixId);
        if (!isKnown) throw new AppError('not-found', { what: 'prefix' });
        return setNext(db, { ...input, at, by: office.clerkName, isSample });
      });
    },
    hasRealEntries: async () => hasRealEntries(db),
    async removeSample() {
      const office = await settings.read();
      const orphans = transaction(db, () => removeSampleRows(db));
      const picture = office?.garudaFileId ?? null;
      if (!(await settings.isSample())) return;
      await settings.setSample(null);
      for (const fileId of [...orphans, ...(picture === null ? [] : [picture])]) await vault.remove(fileId);
    },
  };
}
