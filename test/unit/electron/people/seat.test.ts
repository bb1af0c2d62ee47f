/** The seat by itself, over a real folder: who is told when whoever sat at it has gone. */
import { expect, onTestFinished, test } from 'vitest';
import { openSeat } from '../../../../electron/people/seat.ts';
import { openStore } from '../../../../electron/store/store.ts';
import { layNewRegisters } from '../../../helpers/new-registers.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { testPorts } from '../../../helpers/test-ports.ts';

test('whoever keeps something for the one at the seat is told once each time that one has gone', async () => {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  const ports = testPorts();
  ports.clock.set('2026-11-23T09:00:00+07:00');
  const seat = await openSeat({ people: store.people, ports });
  onTestFinished(() => seat.close());
  let gone = 0;
  seat.onLeave(() => {
    gone += 1;
  });
  const administrator = { id: 'one', name: 'นางสาวอรทัย ดูแลดี', roles: ['administrator' as const] };
  const other = { id: 'two', name: 'นายวิชัย มั่นคง', roles: ['chief' as const] };
  await store.people.begin({ ...administrator, secret: 'not asked here' }, 'nor this', ports.clock());
  await store.people.save(other, 'not asked here', ports.clock());
  await seat.refresh();
  seat.lock();
  expect(gone).toBe(0);
  seat.sit('one');
  seat.sit('one');
  expect(gone).toBe(0);
  seat.sit('two');
  expect(gone).toBe(1);
  seat.lock();
  seat.lock();
  expect(gone).toBe(2);
  seat.sit('two');
  ports.clock.set('2026-11-23T09:10:01+07:00');
  expect([seat.state().kind, gone]).toEqual(['locked', 3]);
  seat.sit('one');
  ports.clock.set('2025-11-23T09:00:00+07:00'); // an empty battery
  expect([seat.state().kind, gone]).toEqual(['locked', 4]);
  ports.clock.set('2026-11-23T09:10:01+07:00');
  seat.sit('two');
  await store.people.remove('two', ports.clock());
  await seat.refresh();
  expect(gone).toBe(5);
  seat.sit('one');
  await store.people.end(ports.clock());
  await seat.refresh();
  expect([seat.state().kind, gone]).toEqual(['open', 6]);
});
