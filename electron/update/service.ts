/** Looking for a newer version where the office said, and saving its file once it is verified. Nothing runs by itself. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  compareVersions,
  manifestName,
  type UpdateLook,
  type UpdateRefusal,
} from '../../shared/office/update.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import {
  type Manifest,
  type ManifestFile,
  mostManifestBytes,
  openManifest,
  type UpdateKind,
} from './manifest.ts';
import { openFile, PlaceAway, readWhole } from './place.ts';

type Machine = {
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export function updateHandlers(
  { store, ports, outputs }: Surroundings,
  machine: Machine = process,
): RoomHandlers<'update'> {
  let last: UpdateLook | null = null;
  let underWay: Promise<unknown> | null = null;

  const status = async () => {
    const { place, keys } = await store.updates.plan();
    return { plan: { place, keys }, last };
  };

  /** What the place offers this computer; a refusal says why nothing of it is believed. */
  async function look(): Promise<{ manifest: Manifest; file: ManifestFile } | UpdateRefusal | 'newest'> {
    const { place, keys, seenIssuedAt } = await store.updates.plan();
    if (place === null) return 'not-there';
    const text = await readWhole(place, manifestName, mostManifestBytes).catch((error: unknown) => {
      if (error instanceof PlaceAway) return null;
      throw error;
    });
    if (text === null) return 'not-there';
    const manifest = openManifest(text.toString('utf8'), keys);
    if (typeof manifest === 'string') return manifest;
    const now = ports.clock().getTime();
    if (Date.parse(manifest.expiresAt) <= now) return 'expired';
    if (seenIssuedAt !== null && Date.parse(manifest.issuedAt) < Date.parse(seenIssuedAt)) return 'replayed';
    const difference = compareVersions(manifest.version, ports.version);
    if (difference < 0) return 'older';
    await store.updates.noteSeen(manifest.issuedAt);
    if (difference === 0) return 'newest';
    const kind = kindOf(machine);
    const file = manifest.files.find((one) => one.kind === kind);
    return file === undefined ? 'other-system' : { manifest, file };
  }

  async function lookNow(): Promise<UpdateLook> {
    const found = await look();
    const at = isoMomentOf(ports.clock());
    if (found === 'newest') last = { kind: 'newest', at };
    else if (typeof found === 'string') last = { kind: 'refused', at, why: found };
    else {
      const { name, bytes } = found.file;
      const { version, issuedAt } = found.manifest;
      last = { kind: 'offered', at, offer: { version, issuedAt, file: { name, bytes } } };
    }
    return last;
  }

  /** One at a time: two would write the same file. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const before = underWay;
    const mine = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    underWay = mine;
    return mine;
  }

  return {
    'update.status': status,
    'update.choose': async (plan) => {
      await store.updates.setPlan(plan);
      last = null;
      return status();
    },
    'update.look': () => alone(lookNow),
    'update.save': () =>
      alone(async () => {
        // Looked at anew: what was offered an hour ago may have been taken back, or its place set to another.
        const found = await look();
        if (typeof found === 'string')
          return { kind: 'refused', why: found === 'newest' ? 'not-there' : found } as const;
        const { place } = await store.updates.plan();
        const path = await saveVerified(place ?? '', found.file, join(store.folder, 'update'));
        if (path === 'file-changed' || path === 'not-there') return { kind: 'refused', why: path } as const;
        const { name } = found.file;
        const mediaType = 'application/octet-stream';
        const produced = outputs.add({ name, mediaType, bytes: new Uint8Array(), path, isProgram: true });
        return { kind: 'saved', produced } as const;
      }),
  };
}

/** Installed, portable and package are told apart as each of them tells of itself. */
export function kindOf({ platform, arch, env }: Machine): UpdateKind | null {
  if (platform === 'win32') return env.PORTABLE_EXECUTABLE_DIR ? 'win32-portable' : 'win32-setup';
  if (platform === 'darwin') return arch === 'arm64' ? 'darwin-arm64' : 'darwin-x64';
  if (platform === 'linux') return env.APPIMAGE ? 'linux-appimage' : 'linux-deb';
  return null;
}

/** The path of the file, once its length and sum are those that were signed; until then it bears another name. */
async function saveVerified(
  place: string,
  { name, bytes, sha256 }: ManifestFile,
  folder: string,
): Promise<string | 'file-changed' | 'not-there'> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, 'unverified.part');
  const path = join(folder, name);
  const hash = createHash('sha256');
  let length = 0;
  try {
    const source: Readable = await openFile(place, name);
    await pipeline(
      source,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          length += part.length;
          if (length > bytes) return; // longer than it was signed: the rest is not even read
          hash.update(part);
          yield part;
        }
      },
      createWriteStream(partial, { mode: 0o600 }),
    );
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof PlaceAway) return 'not-there';
    throw error;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) {
    await rm(partial, { force: true });
    return 'file-changed';
  }
  await rename(partial, path);
  return path;
}
