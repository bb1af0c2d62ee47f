/**
 * A letter that turns out to be secret while it is read: before everything but its stub goes, it is sealed for the
 * registrar, where the office has one. The clerk then hands it over, or discards it, and reads it in neither case.
 */
import { randomUUID } from 'node:crypto';
import type { SecretStub } from '../../shared/document/import-item.ts';
import { isKeptClass } from '../../shared/secret-books/secret.ts';
import { packArrival } from '../store/secrets/arrival-content.ts';
import { seal } from '../store/secrets/sealing.ts';
import { bytesOf, type ReadingDesk, withProgress } from './reading-desk.ts';

export async function sealForRegistrar(desk: ReadingDesk, id: string, stub: SecretStub): Promise<void> {
  const { store, ports } = desk;
  const { secrecy } = stub;
  if (!isKeptClass(secrecy)) return; // of ลับที่สุด nothing is kept, sealed or not
  const registrar = await store.secrets.registrarInForce();
  const bytes = registrar === null ? null : await bytesOf(desk, id);
  if (registrar === null || bytes === null) return;
  const { name } = withProgress(desk, await store.imports.mustFind(id));
  const arrivalId = randomUUID();
  const sealedFileId = await store.vault.put(await seal(registrar.recipient, bytes));
  const content = packArrival({ name, stub, id: arrivalId, sealedFileId });
  await store.secrets.keepArrival({
    id: arrivalId,
    importId: id,
    secrecy,
    sealed: await seal(registrar.recipient, content),
    sealedFileId,
    at: ports.clock(),
    by: (await store.settings.read())?.clerkName ?? '',
    isSample: await store.settings.isSample(),
  });
}
