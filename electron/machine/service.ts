/** Handlers of the check of this computer, and of the page that an office can send to whoever helps it. */

import type { MachineReport } from '../../shared/office/machine.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { diagnosticsText } from './diagnostics.ts';
import { gatherFacts } from './gather.ts';
import { judgeMachine } from './judge.ts';

export function machineHandlers(around: Surroundings): RoomHandlers<'machine'> {
  const { ports, outputs, store } = around;
  // Asking twice at once would start Windows' own tools twice.
  let underWay: Promise<MachineReport> | null = null;
  const check = () => {
    underWay ??= (async () => {
      try {
        return { at: isoMomentOf(ports.clock()), findings: judgeMachine(await gatherFacts(around)) };
      } finally {
        underWay = null;
      }
    })();
    return underWay;
  };
  return {
    'machine.check': check,
    'machine.seeOpenDisk': async ({ code }) => {
      const settings = await store.settings.read();
      if (settings === null) return null;
      await store.settings.save({ ...settings, openDiskSeen: code });
      ports.emit({ name: 'office.changed', data: {} });
      return null;
    },
    'machine.diagnostics': async () => {
      const text = await diagnosticsText(around, await check());
      const name = `saraban-diagnostics-${isoDayOf(ports.clock())}.txt`;
      const bytes = Buffer.from(text);
      return { text, produced: outputs.add({ name, mediaType: 'text/plain; charset=utf-8', bytes }) };
    },
  };
}
