/**
 * A range of a register on its way to paper, part by part: the first pages come at once to be looked at, the others
 * while they are, and what was laid out for the screen is what is printed. The last two ranges are kept, and the head of the later.
 */
import { randomUUID } from 'node:crypto';
import type { PrintedRange } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Ports } from '../ports.ts';
import type { FormRow } from './form-columns.ts';
import type { PrintedRegister } from './print-page.ts';

type Job = {
  readonly name: string;
  readonly register: PrintedRegister;
  readonly chunks: readonly (readonly FormRow[])[];
  readonly sets: (Promise<Uint8Array> | undefined)[];
};

const mostJobs = 3;

/** Lines that fill a few pages. */
export const firstRows = 40;

export type PrintJobs = ReturnType<typeof createPrintJobs>;

export function createPrintJobs(printing: Ports['printing']) {
  const jobs = new Map<string, Job>();

  function mustFind(id: string): Job {
    const job = jobs.get(id);
    if (job === undefined) throw new AppError('not-found', { what: 'output' });
    return job;
  }

  /** Laid out once, whoever asks; what failed is tried again. */
  function setOf(job: Job, part: number): Promise<Uint8Array> {
    const chunk = job.chunks[part];
    if (chunk === undefined) throw new AppError('not-found', { what: 'page' });
    const known = job.sets[part];
    if (known !== undefined) return known;
    const made = document().then(({ setPdf }) => setPdf(printing, job.register, chunk));
    job.sets[part] = made;
    made.catch(() => {
      job.sets[part] = undefined;
    });
    return made;
  }

  return {
    async open(
      name: string,
      register: PrintedRegister,
      rows: readonly FormRow[],
    ): Promise<Omit<PrintedRange, 'isHead' | 'idNumbers'>> {
      const { chunksOf } = await document();
      const chunks = chunksOf(rows);
      const id = randomUUID();
      jobs.set(id, { name, register, chunks, sets: [] });
      for (const oldest of jobs.keys()) if (jobs.size > mostJobs) jobs.delete(oldest);
      return { id, rows: rows.length, parts: chunks.map((chunk) => chunk.length) };
    },
    /** Nothing of what was laid out stays. */
    forget: () => jobs.clear(),
    async firstPages(id: string): Promise<Uint8Array> {
      const { register, chunks } = mustFind(id);
      const { firstPagesPdf } = await document();
      return firstPagesPdf(printing, register, chunks[0] ?? [], firstRows);
    },
    part: async (id: string, part: number): Promise<Uint8Array> => setOf(mustFind(id), part),
    async whole(id: string): Promise<{ name: string; bytes: Uint8Array; pages: number }> {
      const job = mustFind(id);
      const { joinedPdf } = await document();
      const sets: Uint8Array[] = [];
      for (let part = 0; part < job.chunks.length; part += 1) sets.push(await setOf(job, part));
      const { name, register } = job;
      return { name, ...(await joinedPdf(printing, register, sets)) };
    },
  };
}

/** Heavy, and not needed to start. */
function document() {
  return import('./print-document.ts');
}
