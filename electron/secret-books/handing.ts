/** The clerk's side: what an import sealed for the registrar is handed over, unread. */
import type { RoomHandlers } from '../room.ts';
import { announce, mustHaveRegistrar, type SecretDesk } from './desk.ts';

type HandingMethods = 'secret.send' | 'secret.isWaiting';

export function handingHandlers(desk: SecretDesk): Pick<RoomHandlers<'secret'>, HandingMethods> {
  const { secrets } = desk.store;
  return {
    'secret.isWaiting': ({ importId }) => secrets.isArrivalWaiting(importId),
    async 'secret.send'({ importId }) {
      await mustHaveRegistrar(desk);
      await secrets.sendArrival(importId, desk.ports.clock());
      announce(desk);
      return null;
    },
  };
}
