/** Wires the feature rooms into one handler map; a method of the contract without a handler does not compile. */
import { join } from 'node:path';
import { api } from '../shared/contract/api.ts';
import { AppError } from '../shared/contract/errors.ts';
import { appHandlers } from './app-status.ts';
import { type BackupSchedule, startBackupSchedule } from './backup/schedule.ts';
import { backupHandlers, logDamaged } from './backup/service.ts';
import { homeHandlers, minuteHandlers } from './deadlines/minutes.ts';
import { deadlineHandlers } from './deadlines/service.ts';
import { type Admit, type AsPerson, createDispatches, type Dispatch, type Handlers } from './dispatch.ts';
import { type EvidenceSchedule, startEvidenceSchedule } from './evidence/schedule.ts';
import { evidenceHandlers, undoHandlers } from './evidence/service.ts';
import { exchangeHandlers } from './exchange/service.ts';
import { importRoom } from './import/service.ts';
import { keepingHandlers } from './keeping/service.ts';
import { dispatchHandlers, letterFileHandlers } from './letters/follow-up.ts';
import { outgoingHandlers } from './letters/going-out/handlers.ts';
import { manyHandlers } from './letters/many/handlers.ts';
import { paperHandlers } from './letters/papers-around/handlers.ts';
import { phraseHandlers } from './letters/phrases.ts';
import { letterHandlers } from './letters/service.ts';
import { templateHandlers } from './letters/templates/handlers.ts';
import { machineHandlers } from './machine/service.ts';
import { numberHandlers } from './numbers/service.ts';
import { openForeignFiles } from './parsing/ask-foreign.ts';
import { observeStarts } from './parsing/observe-starts.ts';
import { openSeat, type Seat } from './people/seat.ts';
import { peopleRoom } from './people/service.ts';
import { hushed, isTold, shutOutputs, shutUploads } from './people/shut.ts';
import type { Ports } from './ports.ts';
import { createPrintJobs } from './registers/print-jobs.ts';
import { registerHandlers } from './registers/service.ts';
import { retentionHandlers } from './retention/service.ts';
import type { Surroundings } from './room.ts';
import { sealedFileHandlers } from './sealed-files/service.ts';
import { type SecretSeat, secretRoom } from './secret-books/service.ts';
import { settingsHandlers } from './settings/service.ts';
import { stampHandlers } from './stamps/service.ts';
import { statisticsHandlers } from './statistics/service.ts';
import { actingAs, deskNow } from './store/acting.ts';
import { openStore } from './store/store.ts';
import { createOutputs, type Outputs } from './transfer/outputs.ts';
import { openUploads, type Uploads } from './transfer/uploads.ts';
import { updateHandlers } from './update/service.ts';
import { vaultHandlers } from './vault/service.ts';

/** Hosts do not reach into the store: what goes before the application is started goes through here too. */
export { restoreAtStart } from './backup/restore-at-start.ts';

export type Application = {
  readonly dispatch: Dispatch;
  readonly uploads: Uploads;
  readonly outputs: Outputs;
  /** Bytes of an original in the vault. Throws `not-found`. */
  readFile(fileId: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
  /** Nobody sits at it any more: the system was locked. */
  lock(): void;
  close(): Promise<void>;
};

/** Opens the data folder and everything that serves it. Throws `folder-…` errors when the folder cannot be used. */
export async function startApplication(folder: string, given: Ports): Promise<Application> {
  const store = await openStore(folder, {
    keychain: given.keychain,
    onVaultChange: seldom(() => given.emit({ name: 'vault.changed', data: {} })),
  });
  let seat: Seat | null = null;
  const starts = observeStarts(given.parsers, (canStart, reason) => {
    if (canStart) given.log.info('files are read again');
    else given.log.error('no file can be read: the process of parsers does not start', reason);
  });
  const ports = quietWhileLocked({ ...given, parsers: starts.parsers }, () => seat);
  seat = await openSeat({ people: store.people, ports });
  await store.keeping.finishErasures();
  const uploads = await openUploads(join(folder, 'incoming'));
  const outputs = createOutputs();
  const foreign = openForeignFiles(ports.parsers, (message, reason) => ports.log.error(message, reason));
  store.beforeClose(() => foreign.close());
  const around: Surroundings = { store, ports, uploads, outputs, foreign };
  const people = peopleRoom({ ...around, seat });
  const app = appHandlers(around, starts.canStart);
  const isLocked = () => seat?.state().kind === 'locked';
  const { handlers: imports, takeForLine, readSecret } = importRoom(around);
  const prints = createPrintJobs(ports.printing);
  const secrets = secretRoom(around, {
    reader: readSecret,
    forgetPrints: prints.forget,
    seat: () => secretSeat(around, seat),
  });
  seat.onLeave(secrets.leave);
  const handlers: Handlers = {
    ...settingsHandlers(around),
    ...imports,
    ...registerHandlers(around, prints),
    ...secrets.handlers,
    ...numberHandlers(around),
    ...letterHandlers(around),
    ...phraseHandlers(around),
    ...dispatchHandlers(around),
    ...letterFileHandlers(around),
    ...outgoingHandlers(around),
    ...manyHandlers(around),
    ...templateHandlers(around),
    ...stampHandlers(around, imports['import.pagePicture']),
    ...paperHandlers(around),
    ...keepingHandlers(around),
    ...deadlineHandlers(around),
    ...minuteHandlers(around),
    ...homeHandlers(around),
    ...evidenceHandlers(around),
    ...undoHandlers(around),
    ...retentionHandlers(around),
    ...exchangeHandlers(around, { toInbox: imports['import.start'], takeForLine }),
    ...statisticsHandlers(around),
    ...backupHandlers(around),
    ...sealedFileHandlers(around),
    ...machineHandlers(around),
    ...updateHandlers(around),
    ...vaultHandlers(around),
    ...people.handlers,
    ...app,
    'app.status': async (input) =>
      isLocked() || sealedShut() ? hushed(await app['app.status'](input)) : app['app.status'](input),
  };
  const asPerson: AsPerson = async (action, work) => {
    const alone = seat.standing().isOn ? '' : ((await store.settings.read())?.clerkName ?? '');
    const by = deskNow()?.by ?? alone;
    return actingAs({ by: by === '' ? 'program' : by, at: ports.clock(), action }, work);
  };
  const sealedShut = () => store.vaultKey.status().isLocked;
  const admit: Admit = (method) => {
    if (sealedShut() && api[method].may !== 'anyone') throw new AppError('vault-locked', {});
    return seat.admit(method);
  };
  const door: Pick<Seat, 'admitFile'> = {
    admitFile(changes) {
      if (sealedShut()) throw new AppError('vault-locked', {});
      seat.admitFile(changes);
    },
  };
  const dispatches = createDispatches(handlers, { log: ports.log, asPerson, folder, admit });
  const backups = scheduleBackups(around);
  const evidence = scheduleEvidence(around, dispatches.program, sealedShut);
  return {
    dispatch: dispatches.people,
    uploads: shutUploads(uploads, door, secrets.admitHeld),
    outputs: shutOutputs(outputs, seat, people.isKeySheet),
    readFile: async (fileId) => {
      door.admitFile();
      return store.vault.read(fileId);
    },
    lock: seat.lock,
    async close() {
      seat.close();
      evidence.close();
      await backups.close();
      await store.close();
    },
  };
}

/** While the program is locked no event leaves it; going back to a backup may bring other people. */
function quietWhileLocked(ports: Ports, seat: () => Seat | null): Ports {
  return {
    ...ports,
    emit(event) {
      if (event.name === 'office.changed') void seat()?.refresh();
      if (isTold(event, seat())) ports.emit(event);
    },
  };
}

/** In an office without users whoever is at the program may sit as registrar, and the passphrase tells who is one. */
async function secretSeat({ store }: Surroundings, seat: Seat): Promise<SecretSeat> {
  const now = seat.state();
  if (now.kind === 'locked') return { personId: null, name: '', hasRole: false, registrars: [] };
  const clerk = (await store.settings.read())?.clerkName ?? '';
  if (now.kind === 'open') return { personId: null, name: clerk, hasRole: true, registrars: [] };
  const registrars = seat
    .standing()
    .people.filter(({ roles }) => roles.includes('registrar'))
    .map(({ id, name }) => ({ id, name }));
  const { id: personId, name } = now.person;
  return { personId, name, hasRole: now.roles.includes('registrar'), registrars };
}

function scheduleEvidence(around: Surroundings, dispatch: Dispatch, isShut: () => boolean): EvidenceSchedule {
  return startEvidenceSchedule(around, {
    anchor: () => dispatch('evidence.anchor', {}),
    // Originals whose key is not open cannot be read: the week's check waits.
    check: async () => (isShut() ? null : dispatch('evidence.check', {})),
  });
}

/** A run over thousands of files tells of itself some times a second; the last word is always said. */
function seldom(tell: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      tell();
    }, 200).unref();
  };
}

/** In the program's own name; others go on working while the copy is made. */
function scheduleBackups({ store, ports }: Surroundings): BackupSchedule {
  return startBackupSchedule({
    backups: store.backup,
    hasOffice: async () => (await store.settings.read()) !== null,
    async make(reason) {
      const acting = { by: 'program', at: ports.clock(), action: 'backup' };
      try {
        const { damagedFiles } = await actingAs(acting, () => store.backup.make(ports.clock(), reason));
        logDamaged(ports.log, damagedFiles);
      } finally {
        ports.emit({ name: 'backup.changed', data: {} });
      }
    },
    version: ports.version,
    clock: ports.clock,
    log: ports.log,
  });
}
