/** Files of secret letters in memory: however many come at once, all of them together stay below one limit. */
import { expect, test } from 'vitest';
import { memoryRoom } from '../../../../electron/transfer/memory-room.ts';

/** Sends its pieces only when told. */
function slowBody(): {
  readonly body: ReadableStream<Uint8Array>;
  send(bytes: number): void;
  end(): void;
  tear(): void;
} {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const ignore = () => undefined;
  return {
    body: readable,
    send: (bytes) => void writer.write(new Uint8Array(bytes)).catch(ignore),
    end: () => void writer.close().catch(ignore),
    tear: () => void writer.abort(new Error('torn')).catch(ignore),
  };
}

const file = (bytes: number) => new Blob([new Uint8Array(bytes)]).stream();

test('two that come slowly at once share the room; the second is refused before it is whole', async () => {
  const room = memoryRoom(100);
  const [first, second] = [slowBody(), slowBody()];
  const firstTaken = room.take(first.body);
  const secondTaken = room.take(second.body);
  first.send(60);
  await new Promise((resolve) => setTimeout(resolve, 20));
  second.send(60);
  await expect(secondTaken).rejects.toMatchObject({ code: 'file-too-large' });
  first.tear();
  await expect(firstTaken).rejects.toThrow('torn');
  expect(await room.take(file(50))).toHaveLength(50);
});

test('what was torn, refused or given back frees its share; what is held does not', async () => {
  const room = memoryRoom(100);
  await expect(room.take(file(101))).rejects.toMatchObject({ code: 'file-too-large' });
  expect(await room.take(file(40))).toHaveLength(40);
  await expect(room.take(file(70))).rejects.toMatchObject({ code: 'file-too-large' });
  room.giveBack(40);
  expect(await room.take(file(50))).toHaveLength(50);
});

test('the copy that puts a file together is counted too, and no longer once it is done', async () => {
  const room = memoryRoom(100);
  await expect(room.take(file(51))).rejects.toMatchObject({ code: 'file-too-large' });
  expect(await room.take(file(30))).toHaveLength(30);
  expect(await room.take(file(30))).toHaveLength(30);
});
