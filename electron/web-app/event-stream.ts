/** Events as a stream of server-sent events; a beat now and then lets both ends notice a dead connection. */
import type { EventHub } from '../transfer/event-hub.ts';

const beatEveryMs = 20_000;

export type EventStreams = {
  open(signal: AbortSignal): Response;
  /** Ends every open stream, so that the host can close. */
  closeAll(): void;
};

export function createEventStreams(hub: EventHub): EventStreams {
  const open = new Set<() => void>();

  return {
    open(signal) {
      let close = () => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const encoder = new TextEncoder();
          const send = (text: string) => controller.enqueue(encoder.encode(text));
          const unsubscribe = hub.subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`));
          const beat = setInterval(() => send(': beat\n\n'), beatEveryMs);
          close = () => {
            if (!open.delete(close)) return;
            clearInterval(beat);
            unsubscribe();
            try {
              controller.close();
            } catch {
              // the reader has gone and closed it already
            }
          };
          open.add(close);
          signal.addEventListener('abort', close, { once: true });
          send(': open\n\n');
        },
        cancel: () => close(),
      });
      return new Response(body, {
        headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
      });
    },
    closeAll() {
      for (const close of [...open]) close();
    },
  };
}
