/** The line to the host, from inside the process: Electron's utility process has a port, a child process its channel. */

export type HostChannel = {
  post(message: unknown): void;
  /** The program ends when nothing of it is left to do. */
  leave(): void;
};

type UtilityPort = {
  on(name: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

export function hostChannel(onMessage: (message: unknown) => void): HostChannel {
  const port = (process as { readonly parentPort?: UtilityPort }).parentPort;
  const { exit } = process;
  if (port !== undefined) {
    port.on('message', ({ data }) => onMessage(data));
    return { post: (message) => port.postMessage(message), leave: () => exit(0) };
  }
  process.on('message', onMessage);
  process.on('disconnect', () => exit(0)); // the host is gone
  return {
    post: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    leave: () => process.disconnect?.(),
  };
}
