/** What a feature room is given, over a real data folder; only clock, printer and desktop are stand-ins. */
import { join } from 'node:path';
import { openForeignFiles } from '../../electron/parsing/ask-foreign.ts';
import type { Ports } from '../../electron/ports.ts';
import type { Surroundings } from '../../electron/room.ts';
import { openStore } from '../../electron/store/store.ts';
import { createOutputs } from '../../electron/transfer/outputs.ts';
import { openUploads } from '../../electron/transfer/uploads.ts';
import { layNewRegisters } from './new-registers.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type TestPorts, testPorts } from './test-ports.ts';

export type TestSurroundings = Surroundings & { readonly ports: TestPorts };

/** The clock stands at half past nine on 23 November 2569 until the test moves it. */
export async function testSurroundings(changes: Partial<Ports> = {}): Promise<TestSurroundings> {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const ports = testPorts(changes);
  ports.clock.set('2026-11-23T09:30:00+07:00');
  const store = await openStore(folder);
  const foreign = openForeignFiles(ports.parsers, (message, reason) => ports.log.error(message, reason));
  store.beforeClose(() => foreign.close());
  return {
    store,
    ports,
    foreign,
    uploads: await openUploads(join(folder, 'incoming')),
    outputs: createOutputs(),
  };
}
