/** Looking for a newer version where the office said, and saving its file once it is verified. Nothing runs by itself. */
import { join } from 'node:path';
import {
  compareVersions,
  manifestName,
  type UpdateLook,
  type UpdatePlan,
  type UpdateRefusal,
} from '../../shared/office/update.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import type { Store } from '../store/store.ts';
import {
  type Manifest,
  type ManifestFile,
  mostManifestBytes,
  openManifest,
  type UpdateKind,
  updateKinds,
} from './manifest.ts';
import { PlaceAway, readWhole } from './place.ts';
import { saveVerified } from './save-verified.ts';

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
  let handedOut: string | null = null;

  const status = async () => {
    const { place, keys } = await store.updates.plan();
    return { plan: { place, keys }, last };
  };

  /** What the place offers this computer; a refusal says why nothing of it is believed. */
  async function look(): Promise<{ manifest: Manifest; file: ManifestFile } | UpdateRefusal | 'newest'> {
    const { place, keys, seenIssuedAt } = await store.updates.plan();
    if (place === null) return 'not-there';
    if (!(await isOnRecord(store, { place, keys }))) return 'not-chosen';
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
      await putOnRecord(store, plan); // first: a trace of a change that failed is better than a change without one
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
        if (handedOut !== null) outputs.drop(handedOut); // its file makes room for the new one
        const path = await saveVerified(place ?? '', found.file, join(store.folder, 'update'));
        if (path === 'file-changed' || path === 'not-there') return { kind: 'refused', why: path } as const;
        const { name, sha256 } = found.file;
        const mediaType = 'application/octet-stream';
        const program = { sha256 };
        const produced = outputs.add({ name, mediaType, bytes: new Uint8Array(), path, program });
        handedOut = produced.outputId;
        return { kind: 'saved', produced } as const;
      }),
  };
}

/** Installed, portable and package are told apart as each of them tells of itself. Null: no version is made for it. */
export function kindOf({ platform, arch, env }: Machine): UpdateKind | null {
  const kind = `${platform}-${arch}${formOf(platform, env)}`;
  return updateKinds.find((known) => known === kind) ?? null;
}

function formOf(platform: string, env: Machine['env']): string {
  if (platform === 'win32') return env.PORTABLE_EXECUTABLE_DIR ? '-portable' : '-setup';
  if (platform === 'linux') return env.APPIMAGE ? '-appimage' : '-deb';
  return '';
}

const record = { kind: 'update-plan', id: 'update' } as const;
const factsOf = ({ place, keys }: UpdatePlan) => ({ place: place ?? '', keys: keys.join(' ') });

/** Public keys are as short as their fingerprints, and can be compared with what the screen shows. */
function putOnRecord({ evidence }: Store, plan: UpdatePlan): Promise<void> {
  if (plan.place === null) return evidence.note({ ...record, change: 'removed' });
  return evidence.note({ ...record, change: 'changed', after: factsOf(plan) });
}

/** Its file lies open in the data folder: what was written there past the program is not what the office chose. */
async function isOnRecord({ evidence }: Store, plan: UpdatePlan): Promise<boolean> {
  const { rows } = await evidence.log({ row: record, offset: 0, limit: 1 });
  const noted = new Map(rows[0]?.changes.map(({ column, after }) => [column, after]));
  return Object.entries(factsOf(plan)).every(([column, value]) => noted.get(column) === value);
}
