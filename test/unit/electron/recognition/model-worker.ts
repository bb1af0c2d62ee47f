/** A worker of the pool whose only task keeps the real line model busy, short call after short call. */
import { readFileSync } from 'node:fs';
import { openModel } from '../../../../electron/recognition/line/runtime.ts';
import { serveTasks } from '../../../../electron/recognition/worker-loop.ts';

const model = new URL('../../../../assets/models/line.onnx', import.meta.url);

serveTasks(async (endless: { report: SharedArrayBuffer }) => {
  const session = await openModel(readFileSync(model), 'native');
  const runs = new Int32Array(endless.report);
  for (;;) {
    await session.run(new Float32Array(48 * 64), [1, 1, 48, 64]);
    Atomics.add(runs, 0, 1);
  }
});
