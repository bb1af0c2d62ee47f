/** Work on hundreds of letters that a clerk may stop: one run at a time for the same letters, the newest. */

export type Runs = {
  /** What `work` makes; null when it was stopped, by hand or by a newer run. */
  run<Made>(key: string, work: (signal: AbortSignal) => Promise<Made>): Promise<Made | null>;
  stop(key: string): void;
};

export function createRuns(): Runs {
  const running = new Map<
    string,
    { readonly controller: AbortController; readonly ended: Promise<unknown> }
  >();
  return {
    async run(key, work) {
      const before = running.get(key);
      before?.controller.abort();
      const controller = new AbortController();
      const made = (async () => {
        await before?.ended.catch(() => undefined); // its own caller hears of it
        controller.signal.throwIfAborted();
        return work(controller.signal);
      })();
      const mine = { controller, ended: made };
      running.set(key, mine);
      try {
        return await made;
      } catch (error) {
        if (controller.signal.aborted) return null;
        throw error;
      } finally {
        if (running.get(key) === mine) running.delete(key);
      }
    },
    stop: (key) => running.get(key)?.controller.abort(),
  };
}
