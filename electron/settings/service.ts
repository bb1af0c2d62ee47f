/** Handlers of the office: settings, prefixes, signatories, recipients, groups and the numbers' counters. */
import { AppError } from '../../shared/contract/errors.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { deskNow } from '../store/acting.ts';
import { previewRecipients } from './recipient-table.ts';
import { loadSampleOffice } from './sample-office.ts';

type Room = RoomHandlers<'office' | 'prefix' | 'signatory' | 'recipient' | 'group' | 'series'>;

export function settingsHandlers(around: Surroundings): Room {
  return { ...officeHandlers(around), ...peopleHandlers(around), ...numberHandlers(around) };
}

/** Runs the write, then tells the screens that the office is another. */
function changing<T>({ ports }: Surroundings, work: Promise<T>): Promise<T> {
  return work.then((value) => {
    ports.emit({ name: 'office.changed', data: {} });
    return value;
  });
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

function officeHandlers(around: Surroundings): RoomHandlers<'office'> {
  const { store, ports, uploads } = around;
  return {
    'office.get': async () => ({
      settings: await store.settings.read(),
      isSample: await store.settings.isSample(),
    }),
    'office.save': async (settings) => {
      if (settings.garudaFileId !== null && !(await store.vault.has(settings.garudaFileId)))
        throw new AppError('not-found', { what: 'file' });
      await changing(around, store.settings.save(settings));
      return settings;
    },
    'office.setLook': async (look) => {
      const person = deskNow()?.personId ?? null;
      const settings = await store.settings.read();
      if (person !== null) await changing(around, store.people.setLook(person, look));
      else if (settings !== null) await changing(around, store.settings.save({ ...settings, ...look }));
      return null;
    },
    'office.setPrinter': async (printerOffsetMm) => {
      const settings = await store.settings.read();
      if (settings !== null) await changing(around, store.settings.save({ ...settings, printerOffsetMm }));
      return null;
    },
    'office.setGaruda': async ({ uploadId }) => {
      const fileId = await store.vault.put(await garudaOf(around, uploadId));
      await uploads.drop(uploadId);
      const settings = await store.settings.read();
      if (settings !== null)
        await changing(around, store.settings.save({ ...settings, garudaFileId: fileId }));
      return { fileId };
    },
    'office.loadSample': () => changing(around, loadSampleOffice(store, ports.clock())),
    'office.removeSample': () => changing(around, done(removeSample(around))),
  };
}

/** Files whose reading had not ended are not in the vault yet; they go with the imports they belonged to. */
async function removeSample({ store }: Surroundings): Promise<void> {
  await store.office.removeSample();
  await store.pending.keepOnly(await store.imports.unfinished());
}

async function garudaOf({ uploads, foreign }: Surroundings, uploadId: string): Promise<Uint8Array> {
  const bytes = await uploads.read(uploadId);
  return foreign.ask('garuda', { bytes }, new AppError('picture-unusable', {}));
}

function tableOf({ uploads, foreign }: Surroundings, uploadId: string) {
  const unreadable = new AppError('table-unreadable', { row: '1' });
  return uploads.read(uploadId).then((bytes) => foreign.ask('table', { bytes }, unreadable));
}

function peopleHandlers(around: Surroundings): RoomHandlers<'signatory' | 'recipient' | 'group'> {
  const { office } = around.store;
  return {
    'signatory.list': () => office.listSignatories(),
    'signatory.save': (signatory) => changing(around, office.saveSignatory(signatory)),
    'signatory.remove': ({ id }) => changing(around, done(office.removeSignatory(id))),
    'recipient.list': () => office.listRecipients(),
    'recipient.save': (recipient) => changing(around, office.saveRecipient(recipient)),
    'recipient.remove': ({ id }) => changing(around, done(office.removeRecipient(id))),
    'recipient.preview': async (input) => {
      const { readTableText } = await import('../transfer/table-file.ts'); // heavy, and not needed to start
      const table = 'pasted' in input ? readTableText(input.pasted) : await tableOf(around, input.uploadId);
      const known = await office.listRecipients();
      return previewRecipients(
        table,
        known.map(({ name }) => name),
      );
    },
    'recipient.addMany': ({ rows }) => changing(around, office.saveRecipients(rows)),
    'group.list': () => office.listGroups(),
    'group.save': (group) => changing(around, office.saveGroup(group)),
    'group.remove': ({ id }) => changing(around, done(office.removeGroup(id))),
  };
}

function numberHandlers(around: Surroundings): RoomHandlers<'prefix' | 'series'> {
  const { store, ports } = around;
  return {
    'prefix.list': () => store.office.listPrefixes(),
    'prefix.save': (prefix) =>
      changing(around, store.office.savePrefix({ ...prefix, code: asPrinted(prefix.code) })),
    'prefix.remove': ({ id }) => changing(around, done(store.office.removePrefix(id))),
    'series.list': ({ year }) => store.office.listSeries(year),
    'series.setNext': (input) => changing(around, store.office.setNextNumber(input, ports.clock())),
  };
}

/** "อต 0023.10" as letters print it: Thai digits, one space. */
function asPrinted(code: string): string {
  return toThaiDigits(code.trim().replace(/\s+/g, ' '));
}
