/**
 * Where newer versions are looked for, as this computer knows it: update-plan.json, beside the settings and not in
 * them. An archive or a backup from elsewhere must not bring its own idea of whose programs are to be believed.
 */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { keyShape, placeProblem, type UpdatePlan } from '../../shared/office/update.ts';

/** The newest manifest that was believed: an older one is one that somebody kept and shows again. */
const kept = z.object({
  version: z.literal(1),
  place: z
    .string()
    .refine((place) => placeProblem(place) === null)
    .nullable(),
  keys: z.array(z.string().regex(keyShape)).max(5),
  seenIssuedAt: z.iso.datetime().nullable(),
});
export type KeptUpdatePlan = Omit<z.infer<typeof kept>, 'version'>;

export type UpdateStore = {
  plan(): Promise<KeptUpdatePlan>;
  /** On the disk after the call. */
  setPlan(plan: UpdatePlan): Promise<void>;
  noteSeen(issuedAt: string): Promise<void>;
};

const off: KeptUpdatePlan = { place: null, keys: [], seenIssuedAt: null };

export function updateStore(folder: string): UpdateStore {
  const path = join(folder, 'update-plan.json');
  async function write(plan: KeptUpdatePlan): Promise<void> {
    const content = `${JSON.stringify({ version: 1, ...plan }, null, 2)}\n`;
    await writeFileAtomic(path, content, { fsync: true, mode: 0o600 });
  }
  const plan = () => load(path);
  return {
    plan,
    // What was seen holds on: choosing the place again must not let an older manifest in.
    setPlan: async ({ place, keys }) =>
      write({ place, keys: [...keys], seenIssuedAt: (await plan()).seenIssuedAt }),
    noteSeen: async (seenIssuedAt) => write({ ...(await plan()), seenIssuedAt }),
  };
}

async function load(path: string): Promise<KeptUpdatePlan> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return off;
  try {
    const { version: _, ...plan } = kept.parse(JSON.parse(text));
    return plan;
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined); // kept to look at, where it can be
    return off;
  }
}
