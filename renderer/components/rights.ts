/** Who sits at the program and what the person may do, for every part of the screen. Null in an office without users. */
import { createContext, useContext } from 'react';
import type { PeopleStatus } from '../../shared/people/person.ts';
import { onlyReads } from '../../shared/people/role.ts';

export type Rights = {
  readonly status: PeopleStatus;
  readonly lock: () => void;
  readonly take: (status: PeopleStatus) => void;
};

export const RightsContext = createContext<Rights | null>(null);

export function useRights(): Rights | null {
  return useContext(RightsContext);
}

/** Does the person at the program change nothing at all? */
export function useReadsOnly(): boolean {
  const rights = useContext(RightsContext);
  return rights?.status.state === 'signed-in' && onlyReads(rights.status.roles);
}
