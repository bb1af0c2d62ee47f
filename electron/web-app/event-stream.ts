/**
 * Events as a stream of server-sent events; a beat now and then lets both ends notice a dead connection. Only so many
 * at once, and none that lets its events pile up here: whoever reads too slowly is cut off and comes back by itself.
 */
import type { EventHub } from '../transfer/event-hub.ts';

const beatEveryMs = 20_000;
/** A browser opens six connections to a host, and the office has a few windows at most. */
export const mostStreams = 24;
/** An event is some hundred bytes. */
const mostWaitingBytes = 256 * 1024;

export type EventStreams = {
  /** Null when too many are open. */
  open(signal: AbortSignal): Response | null;
  /** Ends every open stream, so that the host can close. */
  closeAll(): void;
};

export function createEventStreams(hub: EventHub): EventStreams {
  const open = new Set<() => void>();

  return {
    open(signal) {
      if (open.size >= mostStreams) return null;
      return new Response(eventBody(hub, open, signal), {
        headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
      });
    },
    closeAll() {
      for (const close of [...open]) close();
    },
  };
}

function eventBody(hub: EventHub, open: Set<() => void>, signal: AbortSignal): ReadableStream<Uint8Array> {
  let close = () => {};
  const source = {
    start(controller: ReadableStreamDefaultController<Uint8Array>) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) <= 0) close();
      };
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
  };
  return new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: mostWaitingBytes }));
}
