/** What work costs the processor, in milliseconds: the same however crowded the machine is, as time by the clock is not. */

/** Of this process with all its threads. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Of the calling thread alone. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
