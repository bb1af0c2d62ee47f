/** The file whose page pictures the clerk looks at: its bytes are kept at hand for a moment, since the next page comes soon or never. */

const millisecondsSeen = 30_000;

export type LastSeen = {
  bytesOf(id: string): Uint8Array | null;
  look(id: string, bytes: Uint8Array): void;
  /** Forgets the file, if it is this one. */
  lookAway(id: string): void;
};

export function createLastSeen(): LastSeen {
  let seen: { readonly id: string; readonly bytes: Uint8Array; readonly timer: NodeJS.Timeout } | null = null;

  function forget(): void {
    if (seen !== null) clearTimeout(seen.timer);
    seen = null;
  }

  return {
    bytesOf: (id) => (seen?.id === id ? seen.bytes : null),
    look(id, bytes) {
      forget();
      seen = { id, bytes, timer: setTimeout(forget, millisecondsSeen).unref() };
    },
    lookAway(id) {
      if (seen?.id === id) forget();
    },
  };
}
