/**
 * Milliseconds of processor time that this process, the programs it started and those that they started have taken so
 * far: what a comparison of two programs needs on a machine that has other work. Linux; elsewhere the time of day.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const millisecondsPerTick = 10;

export function processorTime(): number {
  if (process.platform !== 'linux') return performance.now();
  const known = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), statOf(name)]),
  );
  const ours = new Set([process.pid]);
  for (let grown = true; grown; ) {
    const before = ours.size;
    for (const [pid, stat] of known) if (stat !== null && ours.has(stat.parent)) ours.add(pid);
    grown = ours.size > before;
  }
  return [...ours].reduce((sum, pid) => sum + (known.get(pid)?.ticks ?? 0), 0) * millisecondsPerTick;
}

/** Its own ticks and those of the children that have ended. */
function statOf(pid: string): { readonly parent: number; readonly ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name of the program, in brackets, may hold anything
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { parent: fields[1] ?? 0, ticks };
  } catch {
    return null; // it has ended meanwhile
  }
}
